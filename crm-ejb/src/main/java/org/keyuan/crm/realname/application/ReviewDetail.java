package org.keyuan.crm.realname.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.keyuan.crm.realname.domain.DocumentSide;
import org.keyuan.crm.realname.domain.DocumentType;
import org.keyuan.crm.realname.domain.VerificationState;

/**
 * What the reviewer compares; shown on the reviewer's page and nowhere else.
 *
 * @param realName and number: null where they were erased
 * @param employeeName of the account's employee, or null
 * @param holder the login name of another account that is verified by the same document, or null
 * @param previous and next: other requests that wait, or null
 */
public record ReviewDetail(
    long id,
    int version,
    String loginName,
    VerificationState state,
    DocumentType documentType,
    String realName,
    String number,
    String employeeName,
    String holder,
    List<DocumentSide> images,
    Instant consentedAt,
    Instant submittedAt,
    String decidedBy,
    Instant decidedAt,
    String reason,
    Instant imagesErasedAt,
    Long previous,
    Long next)
    implements Serializable {

  /** Whether the account's employee is called otherwise. */
  public boolean namesDiffer() {
    return employeeName != null && realName != null && !employeeName.equals(realName);
  }

  public boolean waits() {
    return state == VerificationState.SUBMITTED;
  }

  public boolean erased() {
    return state == VerificationState.ERASED;
  }
}
