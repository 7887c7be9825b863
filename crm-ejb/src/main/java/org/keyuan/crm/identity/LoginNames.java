package org.keyuan.crm.identity;

/** What login names are made of, wherever they come from: typed, from a directory, from a token. */
public final class LoginNames {

  /**
   * A pattern of any number of them; for constraints, which speak of an empty one by themselves.
   */
  public static final String LETTERS = "[a-z0-9._@-]*";

  public static final int LONGEST = 50;

  private LoginNames() {}

  public static boolean isPossible(String name) {
    return !name.isEmpty() && name.length() <= LONGEST && name.matches(LETTERS);
  }
}
