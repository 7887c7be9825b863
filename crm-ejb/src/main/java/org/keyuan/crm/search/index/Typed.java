package org.keyuan.crm.search.index;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.keyuan.crm.shared.text.TextFolding;

/**
 * What somebody typed into a search box: words with blanks between them, each of which a record has
 * to have somewhere.
 */
public record Typed(List<String> words) {

  /** More is no search but a text that got into the box by mistake. */
  private static final int MOST_WORDS = 8;

  private static final int LONGEST = 100;
  private static final String BETWEEN_DIGITS = " -_./()+";

  public Typed {
    words = List.copyOf(words);
  }

  public static Typed of(String text) {
    var clean = text.replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ").toLowerCase(Locale.ROOT).strip();
    var bounded = clean.length() > LONGEST ? clean.substring(0, LONGEST).strip() : clean;
    if (isNumber(bounded)) {
      return new Typed(List.of(bounded));
    }
    return new Typed(
        Arrays.stream(bounded.split(" ")).filter(w -> !w.isEmpty()).limit(MOST_WORDS).toList());
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** A telephone number is one word, however it is written. */
  private static boolean isNumber(String text) {
    return text.indexOf(' ') > 0 && !digits(TextFolding.fold(text)).isEmpty();
  }

  /** The digits of what is a number and nothing else; empty otherwise. */
  static String digits(String text) {
    var digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (BETWEEN_DIGITS.indexOf(c) < 0) {
        return "";
      }
    }
    return digits.toString();
  }
}
