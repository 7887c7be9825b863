package org.keyuan.crm.tiering.application;

import java.time.LocalDate;
import java.util.List;
import org.keyuan.crm.customer.domain.Tier;
import org.keyuan.crm.tiering.domain.Reason;

/**
 * A change of tier in a customer's history.
 *
 * @param reasonKey bundle key of the kind of reason
 * @param reasons the conditions with values and thresholds; may be empty
 */
public record TierChange(
    LocalDate asOf, Tier from, Tier to, String policy, String reasonKey, List<Reason> reasons) {}
