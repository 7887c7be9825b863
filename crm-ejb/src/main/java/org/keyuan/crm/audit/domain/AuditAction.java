package org.keyuan.crm.audit.domain;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What the audit trail tells of; a test keeps it together with what the product writes. */
public enum AuditAction {
  CREATE,
  EDIT,
  DELETE,
  RESTORE,
  PURGE,
  PERMISSIONS,
  VERIFY,
  APPROVE,
  MERGE,
  REASSIGN,
  SIGN_IN,
  SIGN_IN_REFUSED,
  SIGN_OUT,
  VIEW_AS,
  VIEW_AS_ENDED,
  EXPORT,
  PRINT,
  IMPORT,
  RUN,
  STOP,
  RESCHEDULE,
  BACKUP,
  SYSTEM_RESTORED,
  ERASE,
  LOOK,
  SEND_AGAIN,
  PASSWORD_ACCEPTED,
  SESSIONS_ENDED,
  SECOND_FACTOR_SET,
  SECOND_FACTOR_REMOVED,
  RECOVERY_CODES_RENEWED,
  INVITED,
  INVITATION_WITHDRAWN,
  INVITATION_USED,
  RESET_ASKED,
  RESET_USED,
  ENTERED_ALL_THE_SAME,
  BULK;

  /** The constants, separated by commas. */
  public static String names() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(","));
  }
}
