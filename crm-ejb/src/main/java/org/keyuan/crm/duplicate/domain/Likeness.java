package org.keyuan.crm.duplicate.domain;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;

/**
 * In what two customers are alike.
 *
 * @param reasons empty where they are not
 * @param percent how alike their names are
 */
public record Likeness(Set<Reason> reasons, int percent, boolean company) implements Serializable {

  /** Names below this are not worth a look. */
  public static final int ALIKE = 85;

  /** Names from here on are more likely a slip of the pen than another customer. */
  public static final int VERY_ALIKE = 92;

  /** In the order in which they count. */
  public enum Reason {
    CODE,
    NAME,
    PHONE,
    EMAIL,
    SIMILAR
  }

  public static Likeness between(Identity one, Identity other) {
    var keys = MatchKeys.equal(one);
    var others = MatchKeys.equal(other);
    var reasons = EnumSet.noneOf(Reason.class);
    if (keys.code() != null && keys.code().equals(others.code())) {
      reasons.add(Reason.CODE);
    }
    if (keys.sharesPhone(others)) {
      reasons.add(Reason.PHONE);
    }
    if (keys.email() != null && keys.email().equals(others.email())) {
      reasons.add(Reason.EMAIL);
    }
    int percent = 0;
    if (keys.name() != null && keys.name().equals(others.name())) {
      reasons.add(Reason.NAME);
      percent = 100;
    } else if (one.company() && other.company()) {
      percent = NameSimilarity.percent(one.normalName(), other.normalName());
      if (percent >= ALIKE) {
        reasons.add(Reason.SIMILAR);
      }
    }
    return new Likeness(reasons, percent, one.company());
  }

  /** Whether they can't be two: the same code, or the same name and telephone. */
  public boolean isSame() {
    return has(Reason.CODE) || has(Reason.NAME) && has(Reason.PHONE);
  }

  /** Whether somebody should say why they are two. */
  public boolean isLikely() {
    if (isSame() || has(Reason.EMAIL)) {
      return true;
    }
    return company
        ? has(Reason.NAME) || has(Reason.SIMILAR) && percent >= VERY_ALIKE
        : has(Reason.PHONE);
  }

  public boolean isNone() {
    return reasons.isEmpty();
  }

  public boolean has(Reason reason) {
    return reasons.contains(reason);
  }

  /** Without what the caller may not know. */
  public Likeness without(Set<Reason> withheld) {
    var told = EnumSet.noneOf(Reason.class);
    reasons.stream().filter(reason -> !withheld.contains(reason)).forEach(told::add);
    return new Likeness(told, told.contains(Reason.SIMILAR) ? percent : 0, company);
  }

  /** The more they are alike, the higher; for the order in which they are shown. */
  public int weight() {
    int weight = percent;
    weight += has(Reason.CODE) ? 400 : 0;
    weight += has(Reason.NAME) ? 100 : 0;
    weight += has(Reason.PHONE) ? 90 : 0;
    return weight + (has(Reason.EMAIL) ? 80 : 0);
  }
}
