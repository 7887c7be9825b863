package org.keyuan.crm.reporting.application;

import java.util.Locale;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.DataScope;

/**
 * A report being made.
 *
 * @param criteria with its days fixed
 * @param action what the caller wants it for: to look at it, to print it or to take it away
 * @param locale the language it is written in
 */
public record ReportRequest(
    ReportCode code, ReportCriteria criteria, Action action, Locale locale) {

  /** What the current caller may read for this report. */
  public DataScope scope() {
    return DataScope.of(code.reads(), action);
  }
}
