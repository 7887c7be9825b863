package org.keyuan.crm.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/**
 * A password without the words that an attacker would try.
 *
 * @param rest what is left of it
 * @param words how many were taken out
 */
record Stripped(String rest, int words) {

  /**
   * Takes words out, the longest first.
   *
   * @param shortest words with fewer characters are left in
   */
  static Stripped of(String password, Collection<String> known, int shortest) {
    var rest = password.toLowerCase(Locale.ROOT);
    var words = 0;
    var byLength =
        known.stream()
            .filter(word -> word.length() >= shortest)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    for (var word : byLength) {
      var at = rest.indexOf(word);
      if (at >= 0) {
        // a gap, so that no new word comes of what stood apart
        rest = rest.substring(0, at) + "\n" + rest.substring(at + word.length());
        words++;
      }
    }
    return new Stripped(rest.replace("\n", ""), words);
  }

  /** Whether there was something to take out and little is left. */
  boolean isLittleElse(int characters) {
    return words > 0 && rest.length() < characters;
  }
}
