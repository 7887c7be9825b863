package org.keyuan.crm.mail;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The outbox. Bodies are no column: they may hold what opens an account. */
@ApplicationScoped
public class MailList implements ListSource {

  private final ListSpec spec =
      new ListSpec("mail", RecordKind.MAIL, "MAIL_OUTBOX", "m")
          .permanent()
          .column(ColumnType.TEXT, "subject", "m.SUBJECT")
          .link()
          .column(ColumnType.TEXT, "recipient", "m.RECIPIENT")
          .coded(ColumnType.ENUM, "state", "m.STATE", "mailstate:WAITING,SENT,FAILED,EXPIRED")
          .column(ColumnType.NUMBER, "tries", "m.TRIES")
          .column(ColumnType.TEXT, "reason", "m.REASON")
          .column(ColumnType.INSTANT, "createdAt", "m.CREATED_AT")
          .column(ColumnType.INSTANT, "sentAt", "m.SENT_AT")
          .column(ColumnType.INSTANT, "nextTryAt", "m.NEXT_TRY_AT")
          .optional()
          .sortedBy("createdAt", true);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
