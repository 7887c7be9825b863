package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.text.Pinyin;

/** What somebody who knows a person would try first: names, in Pinyin too, numbers, the company. */
@ApplicationScoped
class OwnWords {

  private static final int SHORTEST = 2;

  @Inject private Database database;
  @Inject private Parameters parameters;

  /**
   * The words in small letters.
   *
   * @param employeeId null for somebody who is none
   */
  Set<String> of(String loginName, Long employeeId) {
    var words = new HashSet<String>();
    add(words, loginName);
    add(words, parameters.text("company.name"));
    if (employeeId != null) {
      database
          .list(
              "SELECT NAME, NUMBER, MOBILE, EMAIL FROM EMPLOYEE WHERE ID = ?",
              row -> Arrays.asList(row.text(1), row.text(2), row.text(3), row.text(4)),
              employeeId)
          .forEach(texts -> texts.forEach(text -> add(words, text)));
    }
    return words;
  }

  private static void add(Set<String> words, String text) {
    if (text == null || text.isBlank()) {
      return;
    }
    var small = text.toLowerCase(Locale.ROOT);
    words.add(small);
    for (var part : small.split("[^\\p{L}\\p{N}]+")) {
      if (part.length() >= SHORTEST) {
        words.add(part);
      }
    }
    if (small
        .codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
      words.addAll(inPinyin(small));
    }
  }

  /** The whole, its first and its other syllables, the other way round, and the initials. */
  static Set<String> inPinyin(String chinese) {
    List<String> syllables =
        Pinyin.readings(chinese).stream()
            .filter(readings -> !readings.isEmpty())
            .map(readings -> readings.get(0))
            .toList();
    if (syllables.isEmpty()) {
      return Set.of();
    }
    var first = syllables.get(0);
    var others = String.join("", syllables.subList(1, syllables.size()));
    var initials =
        syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
    return new HashSet<>(Arrays.asList(first, others, first + others, others + first, initials));
  }
}
