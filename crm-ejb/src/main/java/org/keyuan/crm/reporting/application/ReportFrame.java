package org.keyuan.crm.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.keyuan.crm.reporting.domain.ReportChart;
import org.keyuan.crm.reporting.domain.ReportColumn;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.domain.ReportParameter;
import org.keyuan.crm.reporting.domain.ReportRows;
import org.keyuan.crm.reporting.persistence.ReportNames;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.text.Messages;

/** Puts title, company, parameters and moment around the columns and rows of a report. */
@ApplicationScoped
public class ReportFrame {
  @Inject private Parameters parameters;
  @Inject private CompanyClock clock;
  @Inject private ReportNames names;

  ReportDocument document(
      ReportRequest request,
      List<ReportColumn> columns,
      List<ReportChart> charts,
      ReportRows rows) {
    List<Integer> kept = WithheldColumns.kept(request.code(), columns);
    if (kept.size() < columns.size()) {
      WithheldColumns.requireList(request.code(), charts);
      return document(
          request, kept.stream().map(columns::get).toList(), charts, new KeptRows(rows, kept));
    }
    return new ReportDocument(
        title(request),
        parameters.text("company.name"),
        shown(request),
        clock.now().atZone(parameters.zone()),
        request.locale(),
        columns,
        charts,
        rows);
  }

  static String title(ReportRequest request) {
    return Messages.text(request.locale(), "report.title." + request.code());
  }

  private List<ReportParameter> shown(ReportRequest request) {
    ReportCriteria criteria = request.criteria();
    List<ReportParameter> shown = new ArrayList<>();
    add(shown, request, "period", period(request));
    add(shown, request, "region", names.find("REGION", "FULL_NAME", criteria.regionId()));
    add(shown, request, "department", names.find("DEPARTMENT", "NAME", criteria.departmentId()));
    add(shown, request, "owner", names.find("EMPLOYEE", "NAME", criteria.ownerId()));
    add(shown, request, "tier", tier(request));
    return shown;
  }

  private static void add(
      List<ReportParameter> shown, ReportRequest request, String name, String value) {
    if (value != null) {
      String label = Messages.text(request.locale(), "report.criterion." + name);
      shown.add(new ReportParameter(label, value));
    }
  }

  private static String period(ReportRequest request) {
    ReportCriteria criteria = request.criteria();
    if (criteria.from() == null && criteria.to() == null) {
      return Messages.text(request.locale(), "report.period.ALL");
    }
    return Objects.toString(criteria.from(), "") + " ~ " + Objects.toString(criteria.to(), "");
  }

  private static String tier(ReportRequest request) {
    String tier = request.criteria().tier();
    return tier == null ? null : Messages.text(request.locale(), "tier." + tier);
  }
}
