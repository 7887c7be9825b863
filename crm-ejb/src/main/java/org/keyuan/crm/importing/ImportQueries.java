package org.keyuan.crm.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.importing.engine.ColumnMapping;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.file.StoredFiles;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.sheet.SheetReader;
import org.keyuan.crm.shared.sheet.SheetRow;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/** What the import screens read; always within the caller's scope. */
@Stateless
@Permitted(kind = RecordKind.IMPORT, action = Action.VIEW)
public class ImportQueries {
  private static final String REJECTS =
      """
      SELECT ROW_NO, CELLS, REASONS FROM IMPORT_REJECT WHERE RUN_ID = ? AND ROW_NO > ?
      ORDER BY ROW_NO OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY
      """;

  @PersistenceContext private EntityManager entityManager;
  @Inject private ChangeLog changes;
  @Inject private Database database;
  @Inject private StoredFiles files;

  /**
   * @throws RecordNotFoundException when there is none that the caller may see
   */
  public ImportDetail get(long importId) {
    Sql sql =
        new Sql(
                "SELECT i.KIND, i.FILE_NAME, i.MAPPING, i.VERIFIED, i.STATE, i.ROWS_TOTAL, i.LAST_ROW,"
                    + " i.CREATED_COUNT, i.UPDATED_COUNT, i.UNCHANGED_COUNT, i.REFUSED_COUNT, i.JOB_RUN_ID, j.STATE"
                    + " FROM IMPORT_RUN i LEFT JOIN JOB_RUN j ON j.ID = i.JOB_RUN_ID WHERE i.ID = ")
            .value(importId)
            .append(" AND i.DELETED_AT IS NULL AND ");
    return DataScope.of(RecordKind.IMPORT, Action.VIEW)
        .restrict(sql, "i")
        .rows(entityManager)
        .stream()
        .map(row -> detail(importId, row))
        .findFirst()
        .orElseThrow(() -> new RecordNotFoundException(RecordKind.IMPORT));
  }

  /**
   * The import whose refused rows are about to be taken along as a file, which is written down:
   * they hold what the file held.
   *
   * @throws RecordNotFoundException when there is none that the caller may see
   */
  public ImportDetail openRejects(long importId) {
    var detail = get(importId);
    changes.write(Action.EXPORT.name(), RecordKind.IMPORT, importId, detail.fileName(), Map.of());
    return detail;
  }

  private static ImportDetail detail(long id, Object[] row) {
    return new ImportDetail(
        id,
        (String) row[0],
        (String) row[1],
        ColumnMapping.parse((String) row[2]),
        Boolean.TRUE.equals(row[3]),
        ImportState.valueOf((String) row[4]),
        number(row[5]),
        number(row[6]),
        new ImportCounts(number(row[7]), number(row[8]), number(row[9]), number(row[10])),
        row[11] == null ? null : number(row[11]),
        (String) row[12]);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  /**
   * Refused rows in the order of the file.
   *
   * @param afterRow number of the last row already read, 0 to begin
   * @param rows at most so many
   */
  public List<RejectedRow> pageRejects(long importId, long afterRow, int rows) {
    get(importId);
    return database.list(
        REJECTS,
        row ->
            new RejectedRow(
                row.number(1), RejectJson.cells(row.text(2)), RejectJson.reasons(row.text(3))),
        importId,
        afterRow,
        rows);
  }

  /** The first rows of the file, for mapping by hand. */
  public List<SheetRow> start(long importId, int rows) {
    get(importId);
    long fileId = database.number("SELECT FILE_ID FROM IMPORT_RUN WHERE ID = ?", importId);
    try {
      Path copy = Files.createTempFile("import-", ".sheet");
      try {
        files.copy(files.find(fileId).orElseThrow(), copy);
        return read(copy, rows);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SheetRow> read(Path copy, int rows) throws IOException {
    List<SheetRow> start = new ArrayList<>();
    try (SheetReader sheet = SheetReader.open(copy)) {
      for (Optional<SheetRow> row = sheet.next();
          row.isPresent() && start.size() < rows;
          row = sheet.next()) {
        start.add(row.get());
      }
    }
    return start;
  }
}
