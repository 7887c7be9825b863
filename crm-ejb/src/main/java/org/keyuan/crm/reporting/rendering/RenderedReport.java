package org.keyuan.crm.reporting.rendering;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a run of a report came to.
 *
 * @param totals one for each column, null where nothing was added up; empty without totals
 */
public record RenderedReport(long rowCount, List<BigDecimal> totals) {}
