package org.keyuan.crm.tiering.domain;

import java.util.List;
import org.keyuan.crm.customer.domain.Tier;

/** Places a customer in a tier when all conditions hold. */
public record TierRule(long id, int number, Tier tier, List<TierCondition> conditions) {
  public TierRule {
    conditions = List.copyOf(conditions);
  }
}
