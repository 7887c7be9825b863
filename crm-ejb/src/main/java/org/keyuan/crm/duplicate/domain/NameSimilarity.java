package org.keyuan.crm.duplicate.domain;

import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How alike two names of companies are, in percent: Jaro and Winkler's measure over what remains
 * without place and legal form, and, where both are read alike, the mean of it and 100. Names that
 * differ in a number are two (the third and the fourth plant), and so are a company and its branch;
 * another place takes ten off.
 */
final class NameSimilarity {
  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

  /** Names less alike than this are not alike enough even if they are read alike. */
  private static final double WORTH_HEARING = 0.7;

  private NameSimilarity() {}

  static int percent(NormalName one, NormalName other) {
    if (!numbers(one).equals(numbers(other)) || one.isBranch() != other.isBranch()) {
      return 0;
    }
    double alike = JARO_WINKLER.apply(one.core(), other.core());
    if (alike >= WORTH_HEARING && isHeardAlike(one, other)) {
      alike = (1 + alike) / 2;
    }
    boolean apart =
        !one.place().isEmpty() && !other.place().isEmpty() && !one.place().equals(other.place());
    return Math.max(0, (int) Math.round(100 * alike) - (apart ? 10 : 0));
  }

  private static boolean isHeardAlike(NormalName one, NormalName other) {
    return MatchKeys.sound(one.core()).equals(MatchKeys.sound(other.core()));
  }

  /** The digits in their order, whatever stands between them. */
  private static String numbers(NormalName name) {
    return name.core()
        .codePoints()
        .mapToObj(Character::toString)
        .filter(letter -> Character.isDigit(letter.codePointAt(0)) || isNumber(letter))
        .collect(Collectors.joining());
  }

  private static boolean isNumber(String letter) {
    return NameWords.NUMBERS.contains(letter);
  }
}
