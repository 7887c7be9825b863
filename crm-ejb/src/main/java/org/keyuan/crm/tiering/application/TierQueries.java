package org.keyuan.crm.tiering.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.customer.domain.Tier;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.tiering.domain.Reason;
import org.keyuan.crm.tiering.domain.TierPolicy;
import org.keyuan.crm.tiering.persistence.EvaluationTable;
import org.keyuan.crm.tiering.persistence.TierPolicyTable;

/**
 * Says why customers are in their tiers and what moved them, within the caller's scope of
 * customers.
 */
@Stateless
@Permitted(kind = RecordKind.TIERING)
public class TierQueries {

  private static final int NEWEST = 50;

  @Inject private Database database;
  @Inject private EvaluationTable evaluations;
  @Inject private TierPolicyTable policies;

  /**
   * Why the customer is in its tier; empty before the first tiering, or where the caller may not
   * see the customer.
   */
  public Optional<TierExplanation> explain(long customerId) {
    return isVisible(customerId) ? evaluations.explain(customerId) : Optional.empty();
  }

  /** The customer's changes of tier, the newest first, at most fifty. */
  public List<TierChange> listChanges(long customerId, boolean english) {
    if (!isVisible(customerId)) {
      return List.of();
    }
    var sql =
        new Sql("SELECT H.AS_OF, H.FROM_TIER, H.TO_TIER, P." + (english ? "NAME_EN" : "NAME_ZH"));
    sql.append(
        ", H.REASON_KEY, H.REASON_ARGS FROM TIER_HISTORY H JOIN TIER_POLICY P ON P.ID = H.POLICY_ID");
    sql.append(" WHERE H.CUSTOMER_ID = ")
        .value(customerId)
        .append(" ORDER BY H.ID DESC OFFSET 0 ROWS FETCH NEXT ");
    sql.append(NEWEST + " ROWS ONLY");
    return database.list(
        sql,
        row ->
            new TierChange(
                row.date(1),
                Tier.valueOf(row.text(2)),
                Tier.valueOf(row.text(3)),
                row.text(4),
                row.text(5),
                Reason.parse(row.text(6))));
  }

  /** All versions of all policies, by code and newest first. */
  public List<TierPolicy> listPolicies() {
    return policies.list();
  }

  /**
   * One version of a policy.
   *
   * @throws org.keyuan.crm.shared.error.RecordNotFoundException for an unknown id
   */
  public TierPolicy getPolicy(long id) {
    return policies.get(id);
  }

  /** The reasons of a tier name the figures it was made of, so they are as hidden as those. */
  private boolean isVisible(long customerId) {
    var grants = CallerContext.current().grants();
    if (grants.hides(RecordKind.CUSTOMER, "tier")
        || grants.hides(RecordKind.CUSTOMER, "amount")
        || grants.hides(RecordKind.SALES_ORDER, "amount")) {
      return false;
    }
    var sql =
        new Sql("SELECT c.ID FROM CUSTOMER c WHERE c.DELETED_AT IS NULL AND c.ID = ")
            .value(customerId)
            .append(" AND ");
    return !database
        .list(
            DataScope.of(RecordKind.CUSTOMER, Action.VIEW).restrict(sql, "c"), row -> row.number(1))
        .isEmpty();
  }
}
