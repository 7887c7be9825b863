package org.keyuan.crm.realname.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.keyuan.crm.realname.domain.DocumentSide;
import org.keyuan.crm.realname.domain.IdentityVerification;
import org.keyuan.crm.shared.sql.Database;

/** What the reviewer's page reads beside the request itself. */
@ApplicationScoped
class ReviewQueries {
  private static final String EMPLOYEE =
      "SELECT e.NAME, e.ID FROM APP_USER u JOIN EMPLOYEE e ON e.ID = u.EMPLOYEE_ID WHERE u.ID = ?";
  private static final String HOLDER =
      "SELECT u.LOGIN_NAME FROM IDENTITY_HOLDER h JOIN APP_USER u ON u.ID = h.USER_ID"
          + " WHERE h.FINGERPRINT = ? AND h.USER_ID <> ?";
  private static final String BEFORE =
      "SELECT MAX(ID) FROM IDENTITY_VERIFICATION WHERE STATE_CODE = 'SUBMITTED' AND ID < ?"
          + " AND USER_ID <> ?";
  private static final String AFTER =
      "SELECT MIN(ID) FROM IDENTITY_VERIFICATION WHERE STATE_CODE = 'SUBMITTED' AND ID > ?"
          + " AND USER_ID <> ?";

  @Inject private Database database;
  @Inject private IdentitySeals seals;

  ReviewDetail detail(IdentityVerification request, Long reviewer) {
    return new ReviewDetail(
        request.id(),
        request.version(),
        request.loginName(),
        request.state(),
        request.documentType(),
        seals.realName(request),
        seals.number(request),
        database.find(EMPLOYEE, row -> row.text(1), request.userId()).orElse(null),
        holder(request),
        Arrays.stream(DocumentSide.values())
            .filter(side -> request.images().get(side) != null)
            .toList(),
        request.consentedAt(),
        request.submittedAt(),
        request.decision().by(),
        request.decision().at(),
        request.decision().reason(),
        request.imagesErasedAt(),
        neighbour(BEFORE, request, reviewer),
        neighbour(AFTER, request, reviewer));
  }

  /** The employee of the request's account, or null. */
  Long employee(IdentityVerification request) {
    return database.find(EMPLOYEE, row -> row.id(2), request.userId()).orElse(null);
  }

  /** The login name of another account that this document belongs to, or null. */
  String holder(IdentityVerification request) {
    var fingerprint = request.identity().fingerprint();
    return fingerprint == null
        ? null
        : database.find(HOLDER, row -> row.text(1), fingerprint, request.userId()).orElse(null);
  }

  private Long neighbour(String sql, IdentityVerification request, Long reviewer) {
    long id = database.number(sql, request.id(), reviewer == null ? 0 : reviewer);
    return id == 0 ? null : id;
  }
}
