package org.keyuan.crm.reporting.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.keyuan.crm.reporting.domain.ReportChart;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportColumn;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.FieldRule;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * Keeps from a report what its reader's roles hide. A list loses the column; a statistic, whose
 * every figure is made of it, is refused.
 */
final class WithheldColumns {
  private static final Pattern NEXT_WORD = Pattern.compile("_(\\w)");

  /** Reports show customers, their contacts and their orders side by side. */
  private static final Set<RecordKind> KINDS =
      Set.of(RecordKind.CUSTOMER, RecordKind.CONTACT, RecordKind.SALES_ORDER);

  /** What a column shows where it isn't named after the field. */
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "margin", List.of("amount", "cost"),
          "share", List.of("amount"),
          "growth", List.of("amount"),
          "amount_12m", List.of("amount"),
          "lines", List.of("lineCount"),
          "registered_at", List.of("createdAt"),
          "employee", List.of("owner"),
          "employee_number", List.of("owner"));

  private WithheldColumns() {}

  /** The places of the columns that the current caller may see. */
  static List<Integer> kept(ReportCode code, List<ReportColumn> columns) {
    return IntStream.range(0, columns.size())
        .filter(at -> !isHidden(columns.get(at).name()))
        .boxed()
        .toList();
  }

  /**
   * Refuses a report with charts.
   *
   * @throws AccessDeniedException because its figures would tell what is hidden
   */
  static void requireList(ReportCode code, List<ReportChart> charts) {
    if (!charts.isEmpty()) {
      throw new AccessDeniedException(code.reads(), Action.VIEW);
    }
  }

  /** Whether anything that reports may show is hidden from the current caller. */
  static boolean any() {
    return CallerContext.current().grants().fieldRules().entrySet().stream()
        .anyMatch(
            rule -> rule.getValue() == FieldRule.HIDDEN && KINDS.contains(rule.getKey().kind()));
  }

  private static boolean isHidden(String column) {
    var grants = CallerContext.current().grants();
    return FIELDS.getOrDefault(column, List.of(camel(column))).stream()
        .anyMatch(field -> KINDS.stream().anyMatch(kind -> grants.hides(kind, field)));
  }

  private static String camel(String column) {
    return NEXT_WORD.matcher(column).replaceAll(letter -> letter.group(1).toUpperCase());
  }
}
