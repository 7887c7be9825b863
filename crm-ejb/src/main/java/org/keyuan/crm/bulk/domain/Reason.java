package org.keyuan.crm.bulk.domain;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keyuan.crm.shared.text.Messages;

/**
 * Why a record stays as it is: kept as key and arguments, so that it reads in the language of the
 * moment. Lines of text: the key, then the arguments; one that begins with {@code =} is a key
 * itself.
 */
public record Reason(String key, List<String> arguments) implements Serializable {
  private static final String WORD = "=";
  private static final int LONGEST = 200;

  /** Arguments as a business failure has them: constants of the product, numbers, texts. */
  public static Reason of(String key, Object... arguments) {
    var kept = new ArrayList<String>();
    for (var argument : arguments) {
      kept.add(argument instanceof Enum<?> word ? WORD + Messages.enumKey(word) : plain(argument));
    }
    return new Reason(key, List.copyOf(kept));
  }

  /** As above, about a word of the bundles. */
  public static Reason about(String key, String word) {
    return new Reason(key, List.of(WORD + word));
  }

  /**
   * What a person typed can neither end a line nor pass for a key, and leaves room for the rest.
   */
  private static String plain(Object argument) {
    var text = String.valueOf(argument).replaceAll("\\R", " ").replaceFirst("^=+", "");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  public static Reason parse(String text) {
    var lines = List.of(text.split("\n", -1));
    return new Reason(lines.get(0), lines.subList(1, lines.size()));
  }

  public String format() {
    return arguments.isEmpty() ? key : key + "\n" + String.join("\n", arguments);
  }

  public String text(Locale locale) {
    var words =
        arguments.stream()
            .map(a -> a.startsWith(WORD) ? Messages.text(locale, a.substring(1)) : a)
            .toArray();
    return Messages.text(locale, key, words);
  }
}
