package org.keyuan.crm.web.shared.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.error.StaleRecordException;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.util.Faces;

/**
 * Sends a form and says what came of it: beside the fields what is wrong, at the top what can't be
 * done, both values where somebody else was faster. What was typed stays in every case.
 */
@RequestScoped
public class FormFlow {

  @Inject private Words words;
  @Inject private Failures failures;

  /**
   * Saves the form.
   *
   * @param save does it and gives the record's id
   * @param reopen reads the record again after a conflict
   * @param target the page to go to, by the record's id, relative to the application
   */
  public <C extends Record> void save(
      RecordForm<C> form,
      Supplier<Long> save,
      LongFunction<Edited<C>> reopen,
      LongFunction<String> target) {
    try {
      var id = twice(save);
      Faces.getFlash().setKeepMessages(true);
      words.info("app.saved");
      Faces.redirect(Faces.getRequestContextPath() + target.apply(id));
    } catch (StaleRecordException | OptimisticLockException e) {
      form.conflict(reopen.apply(form.getId()));
      words.error(form.getConflicts().isEmpty() ? "app.stale.same" : "app.stale");
    } catch (BusinessException | ConstraintViolationException e) {
      failures.show(e);
    }
  }

  /** As above; the target is a page that takes the record's {@code id}. */
  public <C extends Record> void save(
      RecordForm<C> form, Supplier<Long> save, LongFunction<Edited<C>> reopen, String target) {
    save(form, save, reopen, id -> target + "?id=" + id);
  }

  /**
   * Does an action on a record and goes on to the target; failures are shown and the page stays.
   */
  public void act(Runnable action, String message, String target) {
    try {
      action.run();
      Faces.getFlash().setKeepMessages(true);
      words.info(message);
      Faces.redirect(Faces.getRequestContextPath() + target);
    } catch (OptimisticLockException e) {
      words.error("app.stale.action");
    } catch (BusinessException | ConstraintViolationException e) {
      failures.show(e);
    }
  }

  /**
   * A parallel submission of the same form may have been first; the second try then finds its
   * record.
   */
  private static Long twice(Supplier<Long> save) {
    try {
      return save.get();
    } catch (jakarta.ejb.EJBException e) {
      if (Failures.mentions(e, "UQ_SUBMISSION_TOKEN")) {
        return save.get();
      }
      throw e;
    }
  }
}
