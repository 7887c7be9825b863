package org.keyuan.crm.bulk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.bulk.domain.ItemState;
import org.keyuan.crm.bulk.domain.Reason;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.error.StaleRecordException;

/** Why a record refused what was to be done to it, in words that a person can understand. */
@ApplicationScoped
class Refusals {
  private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

  /** What is noted of the record; the reason is null where the state says it all. */
  record Refusal(ItemState state, Reason reason) {}

  Refusal of(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StaleRecordException || cause instanceof OptimisticLockException) {
        return new Refusal(ItemState.CHANGED, null);
      }
      if (cause instanceof BusinessException business) {
        var arguments = business.arguments().toArray();
        return stays(Reason.of(business.messageKey(), arguments));
      }
      if (cause instanceof ConstraintViolationException) {
        return stays(Reason.of("bulk.reason.invalid"));
      }
    }
    var error = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.WARNING, "A record could not be changed, error " + error, failure);
    return stays(Reason.of("bulk.reason.failed", error));
  }

  private static Refusal stays(Reason reason) {
    return new Refusal(ItemState.STAYS, reason);
  }
}
