package org.keyuan.crm.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.handover.application.OwnerRule;
import org.keyuan.crm.identity.RoleCode;
import org.keyuan.crm.shared.access.RecordKind;

/** VIP customers belong to account managers. */
@ApplicationScoped
public class VipOwners implements OwnerRule {

  @Override
  public RecordKind kind() {
    return RecordKind.CUSTOMER;
  }

  @Override
  public String concerned() {
    return "t.TIER = 'VIP'";
  }

  @Override
  public String role() {
    return RoleCode.ACCOUNT_MANAGER;
  }
}
