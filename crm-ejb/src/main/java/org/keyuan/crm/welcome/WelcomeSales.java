package org.keyuan.crm.welcome;

import java.math.BigDecimal;
import java.util.List;

/**
 * The sales of a year.
 *
 * @param months twelve, the oldest first, the last of them not over yet
 * @param lastMonthSoFar what the month before had sold up to the same day
 */
public record WelcomeSales(List<MonthSales> months, BigDecimal lastMonthSoFar) {}
