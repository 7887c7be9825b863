package org.keyuan.crm.it.inside.proof;

import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.record.Records;

/**
 * One call, and what came of it.
 *
 * @param failure null when the call was answered
 * @param text everything that the answer or the refusal says
 * @param state what the caller of the attempt reads before the work is taken back
 */
record Attempt(Throwable failure, String text, Object state) {

  /** Calls and leaves what was done. */
  static Attempt call(Caller caller, Call call, Supplier<?> state) {
    return Inside.as(caller, () -> attempt(call, state::get, () -> {}));
  }

  /** Calls inside of a transaction and takes everything back. */
  static Attempt tryOut(Caller caller, Call call, Supplier<?> state) throws Exception {
    UserTransaction transaction = InitialContext.doLookup("java:comp/UserTransaction");
    transaction.begin();
    try {
      return Inside.as(
          caller,
          () ->
              attempt(
                  call,
                  () -> transaction.getStatus() == Status.STATUS_ACTIVE ? state.get() : null,
                  () -> Inside.bean(Records.class).flush()));
    } finally {
      transaction.rollback();
    }
  }

  private interface Reading {
    Object get() throws Exception;
  }

  private static Attempt attempt(Call call, Reading state, Runnable flush) throws Exception {
    try (call) {
      var answer = call.answer();
      flush.run();
      return new Attempt(null, DeepText.of(answer, call.heard()), state.get());
    } catch (InvocationTargetException e) {
      return failed(e.getCause());
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  private static Attempt failed(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null && !(cause instanceof BusinessException)) {
      cause = cause.getCause();
    }
    return new Attempt(cause, DeepText.of(String.valueOf(cause.getMessage()), Set.of(cause)), null);
  }

  boolean isAnswered() {
    return failure == null;
  }

  boolean isRefused() {
    return failure instanceof AccessDeniedException || failure instanceof RecordNotFoundException;
  }

  /** Failed as no use case may fail. */
  boolean isBroken() {
    return failure != null && !(failure instanceof BusinessException);
  }
}
