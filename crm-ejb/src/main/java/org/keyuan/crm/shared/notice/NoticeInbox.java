package org.keyuan.crm.shared.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/** The caller's own notices; nobody reads another person's. */
@Stateless
@Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
public class NoticeInbox {

  @Inject private Database database;

  /** For the bell of every page; answered from the index on user and reading. */
  public long countUnread() {
    return database.number(
        "SELECT COUNT(*) FROM NOTICE WHERE USER_ID = ? AND READ_AT IS NULL", me());
  }

  /**
   * The newest notices first.
   *
   * @param most how many at most
   */
  public List<NoticeRow> list(int most) {
    return database.list(
        "SELECT ID, AT, MESSAGE_KEY, ARGUMENTS, RECORD_KIND, RECORD_ID, READ_AT FROM NOTICE"
            + " WHERE USER_ID = ? ORDER BY ID DESC OFFSET 0 ROWS FETCH NEXT "
            + most
            + " ROWS ONLY",
        NoticeInbox::notice,
        me());
  }

  /** Marks one notice as read; nothing happens for somebody else's. */
  @Permitted(kind = RecordKind.PROFILE, action = Action.EDIT)
  public void markRead(long id) {
    database.update(
        "UPDATE NOTICE SET READ_AT = ? WHERE ID = ? AND USER_ID = ? AND READ_AT IS NULL",
        Instant.now(),
        id,
        me());
  }

  @Permitted(kind = RecordKind.PROFILE, action = Action.EDIT)
  public void markAllRead() {
    database.update(
        "UPDATE NOTICE SET READ_AT = ? WHERE USER_ID = ? AND READ_AT IS NULL", Instant.now(), me());
  }

  private static NoticeRow notice(Row row) throws SQLException {
    return new NoticeRow(
        row.number(1),
        row.instant(2),
        row.text(3),
        arguments(row.text(4)),
        row.text(5),
        row.id(6),
        row.instant(7) != null);
  }

  private static List<String> arguments(String json) {
    if (json == null) {
      return List.of();
    }
    try (var reader = Json.createReader(new StringReader(json))) {
      return List.copyOf(reader.readArray().getValuesAs(JsonString::getString));
    }
  }

  private static Long me() {
    return CallerContext.current().userId();
  }
}
