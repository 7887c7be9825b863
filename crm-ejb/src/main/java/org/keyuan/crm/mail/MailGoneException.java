package org.keyuan.crm.mail;

import org.keyuan.crm.shared.error.BusinessException;

/** The mail can't be sent again: its text, which opened something, was not kept. */
public class MailGoneException extends BusinessException {

  MailGoneException() {
    super("mail.error.gone");
  }
}
