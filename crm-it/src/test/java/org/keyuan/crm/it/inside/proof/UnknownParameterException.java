package org.keyuan.crm.it.inside.proof;

/**
 * The proof can't call an endpoint that it doesn't know how to call: its message says what to do.
 */
final class UnknownParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownParameterException(Endpoint endpoint, String parameter) {
    super(
        endpoint.name()
            + ": register what "
            + parameter
            + " may be in org.keyuan.crm.it.inside.proof.ParameterValues (by type or name), ParameterIds or Samples (for a command)");
  }
}
