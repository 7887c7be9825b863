package org.keyuan.crm.tiering.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.customer.domain.Tier;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.tiering.domain.Comparison;
import org.keyuan.crm.tiering.domain.Metric;
import org.keyuan.crm.tiering.domain.TierCondition;
import org.keyuan.crm.tiering.domain.TierPolicy;
import org.keyuan.crm.tiering.domain.TierRule;

/** Policies with their rules and conditions. Versions are added, never changed. */
@ApplicationScoped
public class TierPolicyTable {
  private static final String COLUMNS =
      "SELECT ID, CODE, VERSION_NO, NAME_ZH, NAME_EN, EFFECTIVE_ON, DEMOTION_AFTER FROM TIER_POLICY ";

  private Database database;

  protected TierPolicyTable() {}

  @Inject
  public TierPolicyTable(Database database) {
    this.database = database;
  }

  /** The newest version in effect on the day. */
  public Optional<TierPolicy> find(String code, LocalDate day) {
    return database.find(
        COLUMNS + "WHERE CODE = ? AND EFFECTIVE_ON <= ? ORDER BY VERSION_NO DESC",
        this::read,
        code,
        day);
  }

  /**
   * One version of a policy.
   *
   * @throws RecordNotFoundException when there is none with this id
   */
  public TierPolicy get(long id) {
    return database
        .find(COLUMNS + "WHERE ID = ?", this::read, id)
        .orElseThrow(() -> new RecordNotFoundException(RecordKind.TIERING));
  }

  /** All versions of all policies, by code and newest first. */
  public List<TierPolicy> list() {
    return database.list(COLUMNS + "ORDER BY CODE, VERSION_NO DESC", this::read);
  }

  /** Adds the policy as the next version of its code and returns its id. */
  public long addVersion(TierPolicy policy, String author, Instant now) {
    long id = database.nextId("TIER_POLICY");
    database.update(
        "INSERT INTO TIER_POLICY (ID, CODE, VERSION_NO, NAME_ZH, NAME_EN, EFFECTIVE_ON, DEMOTION_AFTER, CREATED_BY,"
            + " CREATED_AT) SELECT ?, ?, MAX(VERSION_NO) + 1, ?, ?, ?, ?, ?, ? FROM TIER_POLICY WHERE CODE = ?",
        id,
        policy.code(),
        policy.nameZh(),
        policy.nameEn(),
        policy.effectiveOn(),
        policy.demotionAfter(),
        author,
        now,
        policy.code());
    policy.rules().forEach(rule -> insert(id, rule));
    return id;
  }

  private void insert(long policyId, TierRule rule) {
    long id = database.nextId("TIER_RULE");
    database.update(
        "INSERT INTO TIER_RULE (ID, POLICY_ID, RULE_NO, TIER) VALUES (?, ?, ?, ?)",
        id,
        policyId,
        rule.number(),
        rule.tier());
    int number = 1;
    for (TierCondition condition : rule.conditions()) {
      database.update(
          "INSERT INTO TIER_CONDITION (ID, RULE_ID, CONDITION_NO, METRIC, COMPARISON, THRESHOLD,"
              + " THRESHOLD_PARAMETER) VALUES (?, ?, ?, ?, ?, ?, ?)",
          database.nextId("TIER_CONDITION"),
          id,
          number++,
          condition.metric(),
          condition.comparison(),
          condition.threshold(),
          condition.parameter());
    }
  }

  private TierPolicy read(Row row) throws SQLException {
    long id = row.number(1);
    return new TierPolicy(
        id,
        row.text(2),
        (int) row.number(3),
        row.text(4),
        row.text(5),
        row.date(6),
        (int) row.number(7),
        database.list(
            "SELECT ID, RULE_NO, TIER FROM TIER_RULE WHERE POLICY_ID = ? ORDER BY RULE_NO",
            this::rule,
            id));
  }

  private TierRule rule(Row row) throws SQLException {
    return new TierRule(
        row.number(1),
        (int) row.number(2),
        Tier.valueOf(row.text(3)),
        database.list(
            "SELECT ID, METRIC, COMPARISON, THRESHOLD, THRESHOLD_PARAMETER FROM TIER_CONDITION WHERE RULE_ID = ?"
                + " ORDER BY CONDITION_NO",
            TierPolicyTable::condition,
            row.number(1)));
  }

  private static TierCondition condition(Row row) throws SQLException {
    return new TierCondition(
        row.number(1),
        Metric.valueOf(row.text(2)),
        Comparison.valueOf(row.text(3)),
        row.decimal(4),
        row.text(5));
  }
}
