package org.keyuan.crm.realname.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.keyuan.crm.realname.domain.DocumentSide;
import org.keyuan.crm.realname.domain.IdentityVerification;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.notice.Notices;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.sql.Database;

/**
 * An administrator's judgement of other people's requests. Each look at a person's data or picture
 * is written down before it is shown; a request of one's own, under whichever account of the same
 * employee, is refused.
 */
@Stateless
@Permitted(kind = RecordKind.IDENTITY_VERIFICATION, action = Action.VERIFY)
public class IdentityReview {
  @Inject private Records records;
  @Inject private IdentitySeals seals;
  @Inject private ReviewQueries queries;
  @Inject private ChangeLog log;
  @Inject private Notices notices;
  @Inject private Database database;
  @Inject private CompanyClock clock;

  /** What there is to compare. */
  public ReviewDetail open(long id) {
    var request = others(id);
    if (request.identity().number() != null) {
      seen(request, "DATA");
    }
    return queries.detail(request, CallerContext.current().userId());
  }

  /**
   * A picture, as JPEG.
   *
   * @throws RecordNotFoundException when there is none, or no longer
   */
  public byte[] look(long id, @NotNull DocumentSide side) {
    var request = others(id);
    if (request.images().get(side) == null) {
      throw new RecordNotFoundException(RecordKind.IDENTITY_VERIFICATION);
    }
    seen(request, side.name());
    return seals.image(request, side);
  }

  /**
   * Believes the person.
   *
   * @throws DocumentTakenException when the document belongs to another account
   */
  public void approve(long id, int version) {
    var request = others(id);
    request.requireVersion(version);
    var holder = queries.holder(request);
    if (holder != null) {
      throw new DocumentTakenException(holder);
    }
    request.approve(who(), clock.now());
    database.update("DELETE FROM IDENTITY_HOLDER WHERE USER_ID = ?", request.userId());
    database.update(
        "INSERT INTO IDENTITY_HOLDER (FINGERPRINT, USER_ID) VALUES (?, ?)",
        request.identity().fingerprint(),
        request.userId());
    notices.tell(request.loginName(), request, "realname.notice.approved");
  }

  /** Sends the request back; the person reads the reason on their own page. */
  public void reject(long id, int version, @NotBlank @Size(max = 500) String reason) {
    var request = others(id);
    request.requireVersion(version);
    request.reject(reason, who(), clock.now());
    notices.tell(request.loginName(), request, "realname.notice.rejected");
  }

  /** Erases for good what the request holds. */
  @Permitted(kind = RecordKind.IDENTITY_VERIFICATION, action = Action.DELETE)
  public void erase(long id, int version) {
    var request = others(id);
    request.requireVersion(version);
    seals.forget(request, who(), clock.now());
    notices.tell(request.loginName(), request, "realname.notice.erased");
  }

  private IdentityVerification others(long id) {
    var request = records.get(IdentityVerification.class, id, Action.VERIFY);
    var caller = CallerContext.current();
    var employee = queries.employee(request);
    if (Long.valueOf(request.userId()).equals(caller.userId())
        || (employee != null && employee.equals(caller.employeeId()))) {
      throw new AccessDeniedException(RecordKind.IDENTITY_VERIFICATION, Action.VERIFY);
    }
    return request;
  }

  private void seen(IdentityVerification request, String what) {
    log.write(
        "LOOK",
        RecordKind.IDENTITY_VERIFICATION,
        request.id(),
        request.recordName(),
        Map.of("shown", new String[] {null, what}));
  }

  private static String who() {
    return CallerContext.current().loginName();
  }
}
