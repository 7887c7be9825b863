package org.keyuan.crm.realname.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.keyuan.crm.realname.domain.IdentityVerification;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.sql.Database;

/** Erases by itself what nobody needs any more. */
@Stateless
@Permitted(kind = RecordKind.IDENTITY_VERIFICATION, action = Action.DELETE)
public class IdentityErasure {
  private static final int AT_ONCE = 100;
  private static final String OLD =
      """
      SELECT ID FROM IDENTITY_VERIFICATION
      WHERE STATE_CODE <> 'SUBMITTED' AND CHANGED_AT < ? AND (DECIDED_AT IS NULL OR DECIDED_AT < ?)
      AND (FRONT_FILE_ID IS NOT NULL OR BACK_FILE_ID IS NOT NULL OR PORTRAIT_FILE_ID IS NOT NULL)
      ORDER BY ID OFFSET 0 ROWS FETCH NEXT %d ROWS ONLY
      """
          .formatted(AT_ONCE);

  /** Left over when an account was removed for good. */
  private static final String LEFT_OVER =
      """
      SELECT f.ID FROM SEALED_FILE f
      WHERE f.OWNER_TABLE = 'IDENTITY_VERIFICATION' AND f.ERASED_AT IS NULL AND f.CREATED_AT < ?
      AND NOT EXISTS (SELECT 1 FROM IDENTITY_VERIFICATION v WHERE v.FRONT_FILE_ID = f.ID)
      AND NOT EXISTS (SELECT 1 FROM IDENTITY_VERIFICATION v WHERE v.BACK_FILE_ID = f.ID)
      AND NOT EXISTS (SELECT 1 FROM IDENTITY_VERIFICATION v WHERE v.PORTRAIT_FILE_ID = f.ID)
      ORDER BY f.ID OFFSET 0 ROWS FETCH NEXT %d ROWS ONLY
      """
          .formatted(AT_ONCE);

  @Inject private Records records;
  @Inject private IdentitySeals seals;
  @Inject private Database database;
  @Inject private Parameters parameters;
  @Inject private CompanyClock clock;

  /**
   * Erases the pictures of requests that were decided on, or were left lying, more than {@code
   * identity.image.days} ago, and pictures without a request. Does a limited number at once.
   *
   * @return how many requests and pictures; zero when there is nothing left to do
   */
  public long eraseOld() {
    Instant now = clock.now();
    return eraseBefore(now.minus(Duration.ofDays(parameters.number("identity.image.days"))), now)
        + eraseLeftOver(now.minus(Duration.ofDays(1)), now);
  }

  private long eraseBefore(Instant before, Instant now) {
    var old = database.list(OLD, row -> row.number(1), before, before);
    old.forEach(
        id -> seals.forgetImages(records.get(IdentityVerification.class, id, Action.DELETE), now));
    return old.size();
  }

  private long eraseLeftOver(Instant before, Instant now) {
    var left = database.list(LEFT_OVER, row -> row.number(1), before);
    left.forEach(id -> seals.erase(id, now));
    return left.size();
  }
}
