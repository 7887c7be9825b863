package org.keyuan.crm.directory;

/**
 * The directory or the provider gave no usable answer: it is away, refuses the product, is set
 * wrongly, or says something that must not be trusted. The message is for the log and for
 * administrators.
 */
public class NoUsableAnswerException extends Exception {

  private static final long serialVersionUID = 1L;

  NoUsableAnswerException(String message) {
    super(message);
  }

  NoUsableAnswerException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
