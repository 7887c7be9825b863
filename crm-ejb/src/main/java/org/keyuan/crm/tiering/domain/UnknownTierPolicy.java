package org.keyuan.crm.tiering.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** No version of a policy with this code is in effect. */
public class UnknownTierPolicy extends BusinessException {
  public UnknownTierPolicy(String code) {
    super("tiering.error.policy", code);
  }
}
