package org.keyuan.crm.reporting.application;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.rendering.ReportFormat;
import org.keyuan.crm.shared.text.Messages;

/** What the file of a report is called. */
final class ReportName {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

  private ReportName() {}

  static String of(ReportCode code, Locale locale, Instant made, ZoneId zone, ReportFormat format) {
    String title = Messages.text(locale, "report.title." + code);
    return title + "-" + DAY_AND_TIME.format(made.atZone(zone)) + "." + format.extension();
  }
}
