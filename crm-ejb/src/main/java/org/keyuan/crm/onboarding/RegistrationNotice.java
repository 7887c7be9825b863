package org.keyuan.crm.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.shared.notice.Notices;
import org.keyuan.crm.shared.sql.Database;

/** Tells those who decide about registrations that one waits. */
@ApplicationScoped
class RegistrationNotice {

  private static final String DECIDERS =
      """
      SELECT DISTINCT u.LOGIN_NAME FROM APP_USER u JOIN USER_ROLE r ON r.USER_ID = u.ID
      JOIN ROLE_PERMISSION p ON p.ROLE_CODE = r.ROLE_CODE
      WHERE p.RECORD_KIND = 'REGISTRATION' AND p.ACTION_CODE = 'APPROVE'
        AND u.ENABLED = ? AND u.DELETED_AT IS NULL
      """;

  @Inject private Database database;
  @Inject private Notices notices;

  void tellDeciders(Registration registration) {
    database
        .list(DECIDERS, row -> row.text(1), true)
        .forEach(
            loginName ->
                notices.tell(
                    loginName,
                    registration,
                    "registration.notice.waiting",
                    registration.recordName()));
  }
}
