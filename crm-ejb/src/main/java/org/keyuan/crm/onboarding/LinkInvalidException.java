package org.keyuan.crm.onboarding;

import org.keyuan.crm.shared.error.BusinessException;

/** The link is unknown, used, too old, withdrawn, or belongs to somebody who may not use it now. */
public class LinkInvalidException extends BusinessException {

  LinkInvalidException() {
    super("onboarding.error.link");
  }
}
