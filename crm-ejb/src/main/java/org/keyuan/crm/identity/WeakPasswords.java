package org.keyuan.crm.identity;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import com.nulabinc.zxcvbn.matchers.Match;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds passwords that can be guessed: zxcvbn estimates how many guesses one needs, with English
 * dictionaries of its own, one of Chinese habits, and the person's own words.
 */
@ApplicationScoped
class WeakPasswords {

  /** zxcvbn's own measure: ten to the eighth guesses hold while an attacker has to ask us. */
  private static final int STRONG = 3;

  /** What stands beyond adds nothing that the estimate needs, but a lot of its time. */
  private static final int LOOKED_AT = 64;

  private static final int FEW = 3;
  private static final String CHINESE = "chinese";
  private static final String PERSONAL = "user_inputs";
  private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?1[3-9]\\d{9}");
  private static final int LEFT_BESIDE_OWN = 8;
  private static final int SHORTEST_OWN = 3;
  private static final int LEFT_BESIDE_CHINESE = 5;
  private static final int SHORTEST_CHINESE = 4;

  private final Zxcvbn zxcvbn;

  private final List<String> chinese;

  WeakPasswords() {
    try {
      var list =
          new DictionaryLoader(
                  CHINESE, () -> WeakPasswords.class.getResourceAsStream("weak-passwords.txt"))
              .load();
      chinese = list.getFrequencies();
      zxcvbn =
          new ZxcvbnBuilder()
              .dictionaries(StandardDictionaries.loadAllDictionaries())
              .dictionary(list)
              .keyboards(StandardKeyboards.loadAllKeyboards())
              .build();
    } catch (IOException e) {
      throw new UncheckedIOException("the dictionaries of weak passwords could not be read", e);
    }
  }

  /**
   * Why the password can be guessed; empty for a good one.
   *
   * @param ownWords in small letters
   */
  Optional<Weakness> find(String password, Set<String> ownWords) {
    var rest = MOBILE.matcher(password).replaceAll("");
    if (rest.length() < password.length() && rest.length() < LEFT_BESIDE_OWN) {
      return Optional.of(Weakness.MOBILE);
    }
    if (password.chars().distinct().count() < 5) {
      return Optional.of(Weakness.MONOTONOUS);
    }
    if (Stripped.of(password, ownWords, SHORTEST_OWN).isLittleElse(LEFT_BESIDE_OWN)) {
      return Optional.of(Weakness.PERSONAL);
    }
    var stripped = Stripped.of(password, chinese, SHORTEST_CHINESE);
    if (stripped.words() <= FEW && stripped.isLittleElse(LEFT_BESIDE_CHINESE)) {
      return Optional.of(Weakness.PINYIN);
    }
    return measured(
        password.substring(0, Math.min(LOOKED_AT, password.length())), new ArrayList<>(ownWords));
  }

  /** zxcvbn takes three parts of any kind for strong; three words that everybody takes are not. */
  private Optional<Weakness> measured(String password, List<String> ownWords) {
    var strength = zxcvbn.measure(password, ownWords);
    var parts =
        strength.getSequence().stream()
            .filter(match -> match.pattern != com.nulabinc.zxcvbn.Pattern.Bruteforce)
            .toList();
    var plain = parts.size() <= FEW && length(parts.stream()) * 5 >= password.length() * 4;
    return strength.getScore() >= STRONG && !plain
        ? Optional.empty()
        : parts.stream()
            .max(Comparator.comparingInt(Match::tokenLength))
            .map(WeakPasswords::weakness)
            .or(() -> Optional.of(Weakness.COMMON));
  }

  private static int length(Stream<Match> parts) {
    return parts.mapToInt(Match::tokenLength).sum();
  }

  private static Weakness weakness(Match match) {
    return switch (match.pattern) {
      case Spatial -> Weakness.KEYBOARD;
      case Date, Regex -> Weakness.DATE;
      case Repeat, Sequence -> Weakness.MONOTONOUS;
      default -> listed(match.dictionaryName);
    };
  }

  private static Weakness listed(String dictionary) {
    return switch (dictionary) {
      case PERSONAL -> Weakness.PERSONAL;
      case CHINESE -> Weakness.PINYIN;
      default -> Weakness.COMMON;
    };
  }
}
