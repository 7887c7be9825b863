package org.keyuan.crm.onboarding;

import org.keyuan.crm.shared.error.BusinessException;

/** No link can be made, because nobody has told the product its own address. */
public class NoAddressException extends BusinessException {

  NoAddressException() {
    super("mail.no_address");
  }
}
