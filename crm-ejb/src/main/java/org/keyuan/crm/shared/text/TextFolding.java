package org.keyuan.crm.shared.text;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Writes text as it is compared: small letters, half width, simplified characters. Each character
 * becomes exactly one, so that a place in the folded text is the same place in the text, and what
 * is contained in a text stays contained when both are folded.
 *
 * <pre>TextFolding.fold("\uff21\uff22\uff23") // "abc"</pre>
 */
public final class TextFolding {

  private static final char[] FOLDED = table();

  private TextFolding() {}

  /** The folded text, as long as the given one. */
  public static String fold(String text) {
    var folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = FOLDED[text.charAt(i)];
    }
    return new String(folded);
  }

  private static char[] table() {
    var table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = Character.isSurrogate((char) c) ? (char) c : folded((char) c);
    }
    for (int c = 0; c < table.length; c++) {
      table[c] = table[table[c]]; // some simplified characters are written simpler still
    }
    return table;
  }

  private static char folded(char c) {
    var compatible = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    var one = compatible.length() == 1 ? compatible : String.valueOf(c);
    var small = one.toLowerCase(Locale.ROOT);
    var simplified = isHan(small.charAt(0)) ? HanLP.convertToSimplifiedChinese(small) : small;
    return simplified.length() == 1 ? simplified.charAt(0) : c;
  }

  /** Whether it is a Chinese character. */
  public static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
