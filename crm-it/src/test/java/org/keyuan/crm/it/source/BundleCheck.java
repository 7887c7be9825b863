package org.keyuan.crm.it.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares the English and the Chinese texts of one feature. */
final class BundleCheck {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Latin words that a Chinese text may consist of. */
  private static final Pattern NEUTRAL =
      Pattern.compile(
          "\\{\\d+[^}]*}|VIP|CSV|XLSX|PDF|SQL|ID|URL|API|SHA-256|RFM|E-?mail|Keyuan|CRM|EN|English|name@example\\.com");

  /** Texts that are meant for readers of the other language. */
  private static final Set<String> FOREIGN = Set.of("app.language_zh", "app.language_en");

  private BundleCheck() {}

  /** What is wrong, in words; empty when nothing is. */
  static List<String> problems(
      String feature, Map<String, String> english, Map<String, String> chinese) {
    var problems = new ArrayList<String>();
    missing(english, chinese).forEach(key -> problems.add(key + " has no Chinese text"));
    missing(chinese, english).forEach(key -> problems.add(key + " has no English text"));
    english.forEach((key, text) -> problems.addAll(ofText(feature, key, text)));
    chinese.forEach((key, text) -> problems.addAll(ofText(feature, key, text)));
    english.forEach((key, text) -> problems.addAll(ofPair(key, text, chinese.get(key))));
    return problems;
  }

  private static Set<String> missing(Map<String, String> from, Map<String, String> in) {
    var keys = new TreeSet<>(from.keySet());
    keys.removeAll(in.keySet());
    return keys;
  }

  private static List<String> ofText(String feature, String key, String text) {
    var problems = new ArrayList<String>();
    if (!key.matches(feature + "[._].*")) {
      problems.add(key + " does not belong to the bundle " + feature);
    }
    if (text.isBlank()) {
      problems.add(key + " is empty");
    }
    if (text.replace("''", "").contains("'")) {
      problems.add(key + " has a single apostrophe, which the message format swallows");
    }
    return problems;
  }

  private static List<String> ofPair(String key, String english, String chinese) {
    var problems = new ArrayList<String>();
    if (chinese != null && !placeholders(english).equals(placeholders(chinese))) {
      problems.add(key + " has other placeholders in Chinese");
    }
    if (!FOREIGN.contains(key) && HAN.matcher(english).find()) {
      problems.add(key + " is Chinese in English");
    }
    if (chinese != null && !isChinese(chinese)) {
      problems.add(key + " is not Chinese: " + chinese);
    }
    return problems;
  }

  private static boolean isChinese(String text) {
    return HAN.matcher(text).find()
        || NEUTRAL.matcher(text).replaceAll("").chars().noneMatch(Character::isLetter);
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(found -> found.replaceAll("\\D.*?(\\d+).*", "$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
