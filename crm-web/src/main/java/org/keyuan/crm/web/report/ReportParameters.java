package org.keyuan.crm.web.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.domain.ReportPeriod;

/**
 * Reads from the address which report is wanted, so that a report can be sent to a colleague as a
 * link. What makes no sense is taken as not said.
 */
final class ReportParameters {
  private static final String ID = "\\d{1,18}";

  private final HttpServletRequest request;

  ReportParameters(HttpServletRequest request) {
    this.request = request;
  }

  /** Empty where no report was chosen yet. */
  Optional<ReportCode> code() {
    return constant(ReportCode.class, "code");
  }

  ReportCriteria criteria() {
    LocalDate from = day("from");
    LocalDate to = day("to");
    ReportPeriod period = constant(ReportPeriod.class, "period").orElse(ReportPeriod.ALL);
    boolean given = period == ReportPeriod.CUSTOM;
    return new ReportCriteria(
        period,
        given ? from : null,
        given ? to : null,
        id("region"),
        id("department"),
        id("owner"),
        text("tier").matches("VIP|POTENTIAL|ORDINARY") ? text("tier") : null);
  }

  <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
    String value = text(name);
    return Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(value)).findFirst();
  }

  Long id(String name) {
    String value = text(name);
    return value.matches(ID) ? Long.valueOf(value) : null;
  }

  private LocalDate day(String name) {
    try {
      return text(name).isEmpty() ? null : LocalDate.parse(text(name));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private String text(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }
}
