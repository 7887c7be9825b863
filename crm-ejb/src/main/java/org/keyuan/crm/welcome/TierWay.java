package org.keyuan.crm.welcome;

/** The ways from one tier to another that people want to know of. */
public enum TierWay {
  UP_VIP,
  UP_POTENTIAL,
  DOWN_POTENTIAL,
  DOWN_ORDINARY;

  /** The direction as SQL, of a row {@code h} of the tier history. */
  static final String SQL =
      "CASE h.TO_TIER WHEN 'VIP' THEN 'UP_VIP' WHEN 'ORDINARY' THEN 'DOWN_ORDINARY' ELSE"
          + " CASE h.FROM_TIER WHEN 'VIP' THEN 'DOWN_POTENTIAL' ELSE 'UP_POTENTIAL' END END";

  public boolean isUp() {
    return this == UP_VIP || this == UP_POTENTIAL;
  }

  /** Code of the tier that customers come to. */
  public String to() {
    return name().substring(name().indexOf('_') + 1);
  }

  /** Codes of the tiers that they come from, separated by commas. */
  public String from() {
    return switch (this) {
      case UP_VIP -> "POTENTIAL,ORDINARY";
      case UP_POTENTIAL -> "ORDINARY";
      case DOWN_POTENTIAL -> "VIP";
      case DOWN_ORDINARY -> "VIP,POTENTIAL";
    };
  }
}
