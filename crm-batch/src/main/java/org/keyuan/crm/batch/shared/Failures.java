package org.keyuan.crm.batch.shared;

/** Gets at the reason inside the wrappings that a container puts around an exception. */
final class Failures {
  private static final int LONGEST_CHAIN = 20;

  private Failures() {}

  static Throwable root(Throwable failure) {
    Throwable reason = failure;
    for (int i = 0; i < LONGEST_CHAIN && reason.getCause() != null; i++) {
      reason = reason.getCause();
    }
    return reason;
  }

  static String words(Throwable reason) {
    return reason.getClass().getSimpleName() + ": " + reason.getMessage();
  }
}
