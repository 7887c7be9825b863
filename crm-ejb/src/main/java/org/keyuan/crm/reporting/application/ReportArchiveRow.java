package org.keyuan.crm.reporting.application;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.rendering.ReportFormat;

/**
 * A report in the archive.
 *
 * @param criteria with its days fixed
 * @param rowCount number of rows of the report
 * @param createdBy log-in name
 * @param formats what it was written as
 */
public record ReportArchiveRow(
    long id,
    ReportCode code,
    ReportCriteria criteria,
    Locale locale,
    long rowCount,
    Instant createdAt,
    String createdBy,
    Set<ReportFormat> formats) {

  ReportArchiveRow with(Set<ReportFormat> written) {
    return new ReportArchiveRow(
        id, code, criteria, locale, rowCount, createdAt, createdBy, written);
  }
}
