package org.keyuan.crm.reporting.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keyuan.crm.reporting.domain.CriteriaText;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.rendering.ReportFormat;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.file.StoredFile;
import org.keyuan.crm.shared.file.StoredFiles;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.shared.text.Messages;

/** What the archive holds that the caller may see. */
@Stateless
public class ReportArchiveQueries {
  @Inject private Database database;
  @Inject private StoredFiles storedFiles;
  @Inject private ChangeLog changeLog;

  /** The newest reports with their files. */
  @Permitted(kind = RecordKind.REPORT, action = Action.VIEW)
  public List<ReportArchiveRow> listNewest(int offset, int most) {
    Sql sql =
        new Sql("SELECT a.ID, a.REPORT_CODE, a.CRITERIA, a.LOCALE, a.ROW_TOTAL, a.CREATED_AT,")
            .append(" a.CREATED_BY FROM REPORT_ARCHIVE a WHERE ")
            .append(ArchiveReach.condition("a"))
            .append(" ORDER BY a.CREATED_AT DESC, a.ID DESC OFFSET ")
            .append(offset + " ROWS FETCH NEXT " + most + " ROWS ONLY");
    List<ReportArchiveRow> rows =
        database.list(sql.jdbcText(), ReportArchiveQueries::withoutFormats, sql.values().toArray());
    var formats = formats(rows.stream().map(ReportArchiveRow::id).toList());
    return rows.stream().map(row -> row.with(formats.getOrDefault(row.id(), Set.of()))).toList();
  }

  private static ReportArchiveRow withoutFormats(Row row) throws SQLException {
    return new ReportArchiveRow(
        row.number(1),
        ReportCode.valueOf(row.text(2)),
        CriteriaText.parse(row.text(3)),
        Messages.locale(row.text(4)),
        row.number(5),
        row.instant(6),
        row.text(7),
        Set.of());
  }

  /** Of all reports at once, by their ids. */
  private Map<Long, Set<ReportFormat>> formats(List<Long> archiveIds) {
    Map<Long, Set<ReportFormat>> formats = new HashMap<>();
    var sql =
        new Sql("SELECT ARCHIVE_ID, FORMAT FROM REPORT_ARCHIVE_FILE WHERE ARCHIVE_ID")
            .in(archiveIds);
    database.list(
        sql,
        row ->
            formats
                .computeIfAbsent(row.number(1), id -> EnumSet.noneOf(ReportFormat.class))
                .add(ReportFormat.valueOf(row.text(2))));
    return formats;
  }

  /**
   * Copies an archived file to the target.
   *
   * @return what the file is called
   * @throws RecordNotFoundException when there is none that the caller may see
   */
  @Permitted(kind = RecordKind.REPORT, action = Action.EXPORT)
  public StoredFile copy(long archiveId, ReportFormat format, Path target) throws IOException {
    Sql sql =
        new Sql("SELECT f.FILE_ID FROM REPORT_ARCHIVE a JOIN REPORT_ARCHIVE_FILE f")
            .append(" ON f.ARCHIVE_ID = a.ID WHERE a.ID = ")
            .value(archiveId)
            .append(" AND f.FORMAT = ")
            .value(format)
            .append(" AND ")
            .append(ArchiveReach.condition("a"));
    StoredFile file =
        database
            .find(sql.jdbcText(), row -> row.number(1), sql.values().toArray())
            .flatMap(storedFiles::find)
            .orElseThrow(() -> new RecordNotFoundException(RecordKind.REPORT));
    storedFiles.copy(file, target);
    changeLog.write(Action.EXPORT.name(), RecordKind.REPORT, archiveId, file.name(), Map.of());
    return file;
  }
}
