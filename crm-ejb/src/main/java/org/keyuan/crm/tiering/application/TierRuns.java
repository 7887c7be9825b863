package org.keyuan.crm.tiering.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.tiering.domain.InvalidAsOf;
import org.keyuan.crm.tiering.domain.Metric;
import org.keyuan.crm.tiering.domain.TierCondition;
import org.keyuan.crm.tiering.domain.TierCounts;
import org.keyuan.crm.tiering.domain.TierPolicy;
import org.keyuan.crm.tiering.domain.TierRun;
import org.keyuan.crm.tiering.domain.TierWindow;
import org.keyuan.crm.tiering.domain.UnknownTierPolicy;
import org.keyuan.crm.tiering.persistence.TierPolicyTable;
import org.keyuan.crm.tiering.persistence.TierRunTable;

/** Tiers all verified customers: prepare once, evaluate slice by slice, finish once. */
@Stateless
@Permitted(kind = RecordKind.TIERING, action = Action.RUN)
public class TierRuns {
  @Inject TierPolicyTable policies;
  @Inject TierRunTable runs;
  @Inject TierSteps steps;
  @Inject Parameters parameters;
  @Inject PositionLevels positionLevels;
  @Inject CompanyClock clock;

  /**
   * Makes the run of a job's run, or finds the one it made before it was cut short.
   *
   * @param asOf a date like 1998-12-01; blank for today in the company's zone
   * @param policyCode blank for the policy that the system parameter names
   * @throws InvalidAsOf when the date cannot be read
   * @throws UnknownTierPolicy when there is no such policy in effect
   */
  public TierRun prepare(long jobRunId, String asOf, String policyCode) {
    return runs.findByJobRun(jobRunId).orElseGet(() -> begin(jobRunId, asOf, policyCode));
  }

  /** Evaluates the customers whose ids lie in the slice; returns how many were verified. */
  public long evaluate(long jobRunId, KeyRange slice) {
    TierRun run = runs.findByJobRun(jobRunId).orElseThrow();
    TierPolicy policy = runs.withThresholds(policy(run), run.id());
    return steps.evaluate(run, policy, slice, clock.now());
  }

  /**
   * Counts, cuts the scores, tells the owners, and closes the run; the second time it only counts.
   */
  public TierCounts finish(long jobRunId) {
    return steps.finish(runs.findByJobRun(jobRunId).orElseThrow(), clock.now());
  }

  /** All ids that a run has to go through. */
  public KeyRange customerIds() {
    return steps.customerIds();
  }

  private TierRun begin(long jobRunId, String asOf, String policyCode) {
    TierWindow window = TierWindow.before(date(asOf));
    String code = policyCode.isBlank() ? parameters.text("tiering.policy") : policyCode;
    TierPolicy policy =
        policies
            .find(code, clock.today())
            .orElseThrow(() -> new UnknownTierPolicy(code))
            .map(this::withParameter);
    TierRun run = runs.insert(jobRunId, window, policy, clock.now());
    if (policy.conditions().map(TierCondition::metric).anyMatch(Metric::isScore)) {
      steps.cutScores(run);
    }
    return run;
  }

  private TierPolicy policy(TierRun run) {
    return policies.get(run.policyId());
  }

  private TierCondition withParameter(TierCondition condition) {
    if (condition.parameter() == null) {
      return condition;
    }
    String value = parameters.text(condition.parameter());
    return condition.withThreshold(
        condition.metric() == Metric.POSITION_LEVEL
            ? positionLevels.rank(value)
            : new BigDecimal(value));
  }

  private LocalDate date(String asOf) {
    try {
      return asOf.isBlank() ? clock.today() : LocalDate.parse(asOf);
    } catch (DateTimeParseException e) {
      throw new InvalidAsOf(asOf);
    }
  }
}
