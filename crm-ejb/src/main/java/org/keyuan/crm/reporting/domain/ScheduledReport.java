package org.keyuan.crm.reporting.domain;

import java.util.Locale;

/**
 * A report that the batch job makes by itself.
 *
 * @param criteria with a period that means other days each time
 */
public record ScheduledReport(
    long id, ReportCode code, ReportCriteria criteria, Locale locale, boolean active) {}
