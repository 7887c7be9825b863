package org.keyuan.crm.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * What the company asks of passwords.
 *
 * @param length fewest characters
 * @param classes how many of capital letters, small letters, digits and symbols it needs
 * @param days after which a password has to be changed; zero for never
 * @param history how many passwords before may not come back
 */
public record PasswordProfile(int length, int classes, int days, int history) {

  /**
   * NIST SP 800-63B-4, 3.1.1: fifteen characters where the password stands alone, no rules about
   * what it is made of, no change without a reason.
   */
  static final PasswordProfile NIST = new PasswordProfile(15, 1, 0, 0);

  /** The least that GB/T 22239-2019, 8.1.4.1 is read to ask for, whatever the parameters say. */
  static final int LEAST_LENGTH = 8;

  static final int CLASSES = 4;

  /** The profile of the graded protection scheme (MLPS), with what an administrator has set. */
  static PasswordProfile mlps(int length, int classes, int days, int history) {
    return new PasswordProfile(
        Math.max(LEAST_LENGTH, length), Math.min(CLASSES, classes), days, history);
  }

  boolean isExpired(Instant changedAt, Instant now) {
    return days > 0 && changedAt.plus(Duration.ofDays(days)).isBefore(now);
  }

  /** How many kinds of character a password has. */
  static long classesOf(String password) {
    return Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
        .filter(kind -> password.matches("(?s).*" + kind + ".*"))
        .count();
  }
}
