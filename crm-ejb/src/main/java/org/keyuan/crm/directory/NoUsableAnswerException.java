package org.keyuan.crm.directory;

/**
 * The directory or the provider gave no usable answer: it is away, refuses the product, is set
 * wrongly, or says something that must not be trusted. The message is for the log; what
 * administrators read is the fault's.
 */
public class NoUsableAnswerException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final String about;

  NoUsableAnswerException(String message) {
    this(Fault.UNUSABLE, "", message);
  }

  NoUsableAnswerException(String message, Throwable cause) {
    this(Fault.UNUSABLE, "", message, cause);
  }

  /**
   * @param about the address or name that is at fault; empty where there is none
   */
  NoUsableAnswerException(Fault fault, String about, String message) {
    super(message);
    this.fault = fault;
    this.about = about;
  }

  /** As {@link #NoUsableAnswerException(Fault, String, String)}, with what a library has said. */
  NoUsableAnswerException(Fault fault, String about, String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
    this.fault = fault;
    this.about = about;
  }

  Fault fault() {
    return fault;
  }

  String about() {
    return about;
  }
}
