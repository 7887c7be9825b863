package org.keyuan.crm.tiering.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.customer.domain.Tier;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.tiering.application.TierExplanation;
import org.keyuan.crm.tiering.domain.Metric;
import org.keyuan.crm.tiering.domain.Reason;
import org.keyuan.crm.tiering.domain.TierCondition;
import org.keyuan.crm.tiering.domain.TierPolicy;

/**
 * Reads the last evaluation of a customer back as figures held against the thresholds of that run.
 */
@ApplicationScoped
public class EvaluationTable {

  private static final String SELECT =
      "SELECT R.AS_OF, R.WINDOW_FROM, R.WINDOW_TO, R.ID, R.POLICY_ID, E.COMPUTED_TIER, E.RULE_ID, F.FAILED, E.LAST_SALE_ON,"
          + " E.SALES_COUNT, E.AMOUNT, E.LARGEST_SALE, E.BEST_MONTH, E.EARLIER_AMOUNT, E.GROSS_MARGIN, E.POSITION_RANK"
          + " FROM TIER_EVALUATION E JOIN TIER_RUN R ON R.ID = E.TIER_RUN_ID"
          + " LEFT JOIN TIER_FAILING F ON F.CUSTOMER_ID = E.CUSTOMER_ID WHERE E.CUSTOMER_ID = ?";

  private Database database;
  private TierPolicyTable policies;
  private TierRunTable runs;

  protected EvaluationTable() {}

  @Inject
  public EvaluationTable(Database database, TierPolicyTable policies, TierRunTable runs) {
    this.database = database;
    this.policies = policies;
    this.runs = runs;
  }

  public Optional<TierExplanation> explain(long customerId) {
    return database.find(SELECT, this::read, customerId);
  }

  private TierExplanation read(Row row) throws SQLException {
    var policy = runs.withThresholds(policies.get(row.number(5)), row.number(4));
    var rule = row.id(7);
    return new TierExplanation(
        row.date(1),
        row.date(2),
        row.date(3).minusDays(1),
        policy,
        Tier.valueOf(row.text(6)),
        policy.rules().stream()
            .filter(r -> rule != null && r.id() == rule)
            .flatMap(r -> reasons(r.conditions(), row).stream())
            .toList(),
        reasons(kept(policy), row),
        (int) row.number(8));
  }

  private static List<TierCondition> kept(TierPolicy policy) {
    return policy.conditions().filter(c -> c.metric().isKept() && !c.metric().isScore()).toList();
  }

  private static List<Reason> reasons(List<TierCondition> conditions, Row row) {
    return conditions.stream().map(c -> reason(c, row)).toList();
  }

  private static Reason reason(TierCondition condition, Row row) {
    try {
      return new Reason(
          condition.metric(),
          condition.comparison(),
          value(condition.metric(), row),
          row.decimal(14),
          condition.threshold());
    } catch (SQLException e) {
      throw new IllegalStateException("the evaluation could not be read", e);
    }
  }

  private static BigDecimal value(Metric metric, Row row) throws SQLException {
    return switch (metric) {
      case SALES_COUNT -> row.decimal(10);
      case AMOUNT -> row.decimal(11);
      case LARGEST_SALE -> row.decimal(12);
      case BEST_MONTH -> row.decimal(13);
      case GROWTH -> growth(row);
      case GROSS_MARGIN -> row.decimal(15);
      case POSITION_LEVEL -> row.decimal(16);
      case RECENCY_DAYS ->
          row.date(9) == null
              ? null
              : BigDecimal.valueOf(ChronoUnit.DAYS.between(row.date(9), row.date(1)));
      default -> null;
    };
  }

  /**
   * Amount ÷ earlier amount − 1 with four decimals, for showing; null where there was no earlier
   * amount.
   */
  private static BigDecimal growth(Row row) throws SQLException {
    var earlier = row.decimal(14);
    if (earlier == null || earlier.signum() == 0) {
      return null;
    }
    return row.decimal(11).divide(earlier, 4, RoundingMode.HALF_UP).subtract(BigDecimal.ONE);
  }
}
