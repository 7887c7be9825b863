package org.keyuan.crm.audit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.audit.application.AuditDetail;
import org.keyuan.crm.audit.application.FieldChange;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/** Reads rows of the audit trail with all that they say. */
@ApplicationScoped
public class AuditReader {

  private static final String COLUMNS =
      "SELECT ID, AT, LOGIN_NAME, ADDRESS, ACTION_CODE, RECORD_KIND, RECORD_ID, RECORD_NAME, CHANGES,"
          + " CHAIN_NO, HASH, DIGEST FROM AUDIT_ENTRY ";

  private Database database;

  protected AuditReader() {}

  @Inject
  public AuditReader(Database database) {
    this.database = database;
  }

  public Optional<AuditDetail> find(long id) {
    return database.find(COLUMNS + "WHERE ID = ?", AuditReader::detail, id);
  }

  /**
   * Rows of one record, the newest first.
   *
   * @param before only rows with lesser ids
   */
  public List<AuditDetail> ofRecord(RecordKind kind, long id, long before, int most) {
    return database.list(
        COLUMNS
            + "WHERE RECORD_KIND = ? AND RECORD_ID = ? AND ID < ? ORDER BY ID DESC OFFSET 0 ROWS FETCH NEXT "
            + most
            + " ROWS ONLY",
        AuditReader::detail,
        kind,
        id,
        before);
  }

  private static AuditDetail detail(Row row) throws SQLException {
    return new AuditDetail(
        row.number(1),
        row.instant(2),
        row.text(3),
        row.text(4),
        row.text(5),
        RecordKind.valueOf(row.text(6)),
        row.id(7),
        row.text(8),
        changes(row.text(9)),
        row.id(10),
        row.text(11),
        row.text(12) != null);
  }

  private static List<FieldChange> changes(String json) {
    if (json == null) {
      return List.of();
    }
    var changes = new ArrayList<FieldChange>();
    try (var reader = Json.createReader(new StringReader(json))) {
      reader.readObject().forEach((field, pair) -> changes.add(change(field, pair.asJsonArray())));
    }
    return changes;
  }

  private static FieldChange change(String field, JsonArray pair) {
    return new FieldChange(field, text(pair, 0), text(pair, 1));
  }

  private static String text(JsonArray pair, int index) {
    return pair.get(index) == JsonValue.NULL ? null : pair.getString(index);
  }
}
