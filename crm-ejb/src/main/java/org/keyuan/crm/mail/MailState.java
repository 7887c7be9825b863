package org.keyuan.crm.mail;

/** What has become of a mail. */
public enum MailState {
  /** Will be sent, now or after a failure. */
  WAITING,
  SENT,
  /** Given up; the reason is kept. */
  FAILED,
  /** Not sent before it had become useless, such as a link that works no more. */
  EXPIRED
}
