package org.keyuan.crm.reporting.domain;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/**
 * A report ready to be written down in any format. It knows nothing of customers or sales: whoever
 * makes a report fills one of these, and every format shows the same.
 *
 * @param company whose report it is, printed on every page
 * @param parameters what was asked for, printed under the title
 * @param generatedAt the moment the figures were read, in the company's zone
 * @param locale language of headings and of the words around them
 */
public record ReportDocument(
    String title,
    String company,
    List<ReportParameter> parameters,
    ZonedDateTime generatedAt,
    Locale locale,
    List<ReportColumn> columns,
    List<ReportChart> charts,
    ReportRows rows) {

  /**
   * @throws IllegalArgumentException for a report without columns
   */
  public ReportDocument {
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
    charts = List.copyOf(charts);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a report needs a column");
    }
  }

  /** Whether any column asks for its sum. */
  public boolean hasTotals() {
    return columns.stream().anyMatch(ReportColumn::totalled);
  }
}
