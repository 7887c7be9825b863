package org.keyuan.crm.duplicate.domain;

import java.util.regex.Pattern;
import org.keyuan.crm.shared.text.TextFolding;

/**
 * A name as it is compared: without width, case, blanks and marks, in simplified characters. A
 * company's loses its legal form, and its place stands in front without its unit, wherever it was
 * said: Shanghai Keyuan Limited, Shanghai City Keyuan Company Limited by Shares and Keyuan
 * (Shanghai) Limited, as they are written in Chinese, are one name.
 *
 * @param place in which the company says it sits; empty for none
 * @param core what remains, never empty unless the name is
 */
public record NormalName(String place, String core) {
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final int SHORTEST = 2;

  /** The name of a company. */
  public static NormalName ofCompany(String name) {
    var words = MARKS.matcher(TextFolding.fold(name)).replaceAll(" ").strip();
    var text = withoutForm(withoutLatinForm(words).replace(" ", ""));
    int leading = Places.leading(text);
    if (leading > 0 && text.length() - leading >= SHORTEST) {
      var place = Places.plain(text.substring(0, leading));
      return of(place, text.substring(leading), name);
    }
    int trailing = Places.trailing(text);
    if (trailing > 0 && text.length() - trailing >= SHORTEST) {
      int end = text.length() - trailing;
      return of(Places.plain(text.substring(end)), withoutForm(text.substring(0, end)), name);
    }
    return of("", text, name);
  }

  /** The name of a person. */
  public static NormalName ofPerson(String name) {
    return of("", MARKS.matcher(TextFolding.fold(name)).replaceAll(""), name);
  }

  private static NormalName of(String place, String core, String name) {
    return new NormalName(place, core.isEmpty() ? TextFolding.fold(name).strip() : core);
  }

  /** Place and core, by which names are equal. */
  public String text() {
    return place + core;
  }

  private static String withoutLatinForm(String words) {
    int last = words.lastIndexOf(' ');
    return last > 0 && NameWords.LATIN_FORMS.contains(words.substring(last + 1))
        ? withoutLatinForm(words.substring(0, last))
        : words;
  }

  private static String withoutForm(String text) {
    var shorter = isBranch(text) ? text : NameWords.withoutEnd(text, NameWords.FORMS);
    return shorter.equals(text) || shorter.length() < SHORTEST ? text : withoutForm(shorter);
  }

  private static boolean isBranch(String text) {
    return NameWords.BRANCHES.stream().anyMatch(text::endsWith);
  }

  /** Whether it is a branch, which is another customer than its company and so keeps its form. */
  public boolean isBranch() {
    return isBranch(core);
  }
}
