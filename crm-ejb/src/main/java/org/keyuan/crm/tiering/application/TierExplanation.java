package org.keyuan.crm.tiering.application;

import java.time.LocalDate;
import java.util.List;
import org.keyuan.crm.customer.domain.Tier;
import org.keyuan.crm.tiering.domain.Reason;
import org.keyuan.crm.tiering.domain.TierPolicy;

/**
 * Why a customer is in its tier, by the last evaluation.
 *
 * @param computed the tier that the rules give; differs from the customer's while a fall waits
 * @param met the conditions of the rule that matched, with the values they met; empty where none
 *     matched
 * @param figures what was read, condition by condition of the whole policy, for a look at what is
 *     missing
 * @param failedRuns how many windows running the former tier's rules have failed
 */
public record TierExplanation(
    LocalDate asOf,
    LocalDate from,
    LocalDate lastDay,
    TierPolicy policy,
    Tier computed,
    List<Reason> met,
    List<Reason> figures,
    int failedRuns) {}
