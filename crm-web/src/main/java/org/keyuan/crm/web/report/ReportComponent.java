package org.keyuan.crm.web.report;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.keyuan.crm.reporting.domain.ReportColumn;
import org.keyuan.crm.reporting.rendering.ReportPreview;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.web.shared.list.Html;

/** Writes the table of a report, its totals, and what was left out of it. */
@FacesComponent("org.keyuan.crm.Report")
public class ReportComponent extends UIComponentBase {

  @Override
  public String getFamily() {
    return "org.keyuan.crm";
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    ReportPreview preview = (ReportPreview) getAttributes().get("preview");
    Html html = new Html(context, this, CallerContext.current().locale());
    if (preview.cut()) {
      html.element(
          "p", html.word("report.cut", preview.rows().size(), preview.rowCount()), "class", "note");
    }
    html.open("div", "class", "scroll card").open("table", "class", "list report");
    headings(html, preview.document().columns());
    html.open("tbody");
    for (List<String> row : preview.rows()) {
      row(html, preview.document().columns(), row);
    }
    if (preview.rows().isEmpty()) {
      html.open("tr")
          .element("td", html.word("report.empty"), "colspan", preview.document().columns().size())
          .close("tr");
    }
    html.close("tbody");
    totals(html, preview);
    html.close("table").close("div");
  }

  private static void headings(Html html, List<ReportColumn> columns) throws IOException {
    html.open("thead").open("tr");
    for (ReportColumn column : columns) {
      html.element("th", column.heading(), "scope", "col", "class", style(column));
    }
    html.close("tr").close("thead");
  }

  private static void totals(Html html, ReportPreview preview) throws IOException {
    if (!preview.totals().isEmpty()) {
      html.open("tfoot");
      row(html, preview.document().columns(), preview.totals());
      html.close("tfoot");
    }
  }

  private static void row(Html html, List<ReportColumn> columns, List<String> texts)
      throws IOException {
    html.open("tr");
    for (int i = 0; i < texts.size(); i++) {
      html.element("td", texts.get(i), "class", style(columns.get(i)));
    }
    html.close("tr");
  }

  private static String style(ReportColumn column) {
    return column.type().isNumeric() ? "num" : column.type().name().toLowerCase(Locale.ROOT);
  }
}
