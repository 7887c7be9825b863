package org.keyuan.crm.reporting.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * What all rows of a report come to.
 *
 * @param totals one for each column, null where nothing was added up; empty without totals
 */
public record ReportSummary(long rowCount, List<BigDecimal> totals) {}
