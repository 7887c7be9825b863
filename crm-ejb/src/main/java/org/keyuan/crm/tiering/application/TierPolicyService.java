package org.keyuan.crm.tiering.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Iterator;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.tiering.domain.TierCondition;
import org.keyuan.crm.tiering.domain.TierPolicy;
import org.keyuan.crm.tiering.persistence.TierPolicyTable;

/** Makes new versions of policies; a version that was used is never changed. */
@Stateless
public class TierPolicyService {

  @Inject private TierPolicyTable policies;
  @Inject private CompanyClock clock;
  @Inject private ChangeLog log;

  /**
   * Adds the next version of a policy with other thresholds and dates.
   *
   * @return the id of the new version
   * @throws FieldException when it would take effect in the past
   */
  @Permitted(kind = RecordKind.TIERING, action = Action.EDIT)
  public long revise(long policyId, @NotNull @Valid PolicyCommand command) {
    if (command.effectiveOn().isBefore(clock.today())) {
      throw new FieldException("effectiveOn", "tiering.error.past");
    }
    var former = policies.get(policyId);
    var thresholds = command.thresholds().iterator();
    var revised = former.map(condition -> change(condition, thresholds));
    var next =
        new TierPolicy(
            0,
            former.code(),
            0,
            former.nameZh(),
            former.nameEn(),
            command.effectiveOn(),
            command.demotionAfter(),
            revised.rules());
    var id = policies.addVersion(next, CallerContext.current().loginName(), clock.now());
    log.write("CREATE", RecordKind.TIERING, id, former.code(), java.util.Map.of());
    return id;
  }

  /** A condition whose threshold is a system parameter keeps it there. */
  private static TierCondition change(
      TierCondition condition, Iterator<java.math.BigDecimal> thresholds) {
    var threshold = thresholds.next();
    return condition.parameter() == null ? condition.withThreshold(threshold) : condition;
  }
}
