package org.keyuan.crm.realname.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** Requests to be verified that were sent at some time; without anything of what they hold. */
@ApplicationScoped
public class IdentityVerificationList implements ListSource {
  private static final String STATES = "verificationstate:DRAFT,SUBMITTED,APPROVED,REJECTED,ERASED";
  private static final String TYPES =
      "documenttype:RESIDENT_ID,PASSPORT,HK_MACAO_PERMIT,TAIWAN_PERMIT";

  private final ListSpec spec =
      new ListSpec("realname", RecordKind.IDENTITY_VERIFICATION, "IDENTITY_VERIFICATION", "v")
          .permanent()
          .always("v.SUBMITTED_AT IS NOT NULL")
          .column(ColumnType.TEXT, "loginName", "v.LOGIN_NAME")
          .link()
          .coded(ColumnType.ENUM, "state", "v.STATE_CODE", STATES)
          .coded(ColumnType.ENUM, "documentType", "v.DOCUMENT_TYPE", TYPES)
          .column(ColumnType.INSTANT, "submittedAt", "v.SUBMITTED_AT")
          .column(ColumnType.TEXT, "decidedBy", "v.DECIDED_BY")
          .column(ColumnType.INSTANT, "decidedAt", "v.DECIDED_AT")
          .column(ColumnType.INSTANT, "imagesErasedAt", "v.IMAGES_ERASED_AT")
          .optional()
          .sortedBy("submittedAt", true);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
