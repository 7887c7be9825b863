package org.keyuan.crm.welcome;

import java.math.BigDecimal;
import java.time.YearMonth;

/** The sales of a calendar month in the company's currency. */
public record MonthSales(YearMonth month, BigDecimal amount) {}
