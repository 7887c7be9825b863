package org.keyuan.crm.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportColumn;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.persistence.ListRows;
import org.keyuan.crm.reporting.persistence.ReportSql;
import org.keyuan.crm.reporting.persistence.RowStream;
import org.keyuan.crm.settings.Dictionary;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.sql.Sql;

/** The people at the customers; the days are those of registration. */
@ApplicationScoped
public class ContactReport implements ReportDefinition {
  private static final int LEVEL = 3;
  private static final String SELECT =
      "SELECT t.NAME, c.NAME, t.POSITION, t.POSITION_LEVEL, t.PHONE, t.MOBILE, t.EMAIL, t.BIRTHDAY,"
          + " e.NAME FROM CONTACT t JOIN CUSTOMER c ON c.ID = t.CUSTOMER_ID"
          + " LEFT JOIN EMPLOYEE e ON e.ID = t.OWNER_ID";

  private static final String COUNT =
      "SELECT COUNT(*) FROM CONTACT t JOIN CUSTOMER c ON c.ID = t.CUSTOMER_ID";

  @Inject private RowStream rows;
  @Inject private ReportFrame frame;
  @Inject private Parameters parameters;
  @Inject private Dictionary dictionary;

  @Override
  public ReportCode code() {
    return ReportCode.CONTACTS;
  }

  @Override
  public ReportDocument document(ReportRequest request) {
    Sql where = ReportSql.where(request.scope(), "t", request.criteria());
    ReportSql.moments(where, "t.CREATED_AT", request.criteria(), parameters.zone());
    List<ReportColumn> columns = columns(request.locale());
    return frame.document(
        request,
        columns,
        List.of(),
        new ListRows(
            rows,
            columns,
            new Sql(SELECT).append(where).append(" ORDER BY c.NAME, t.NAME, t.ID"),
            new Sql(COUNT).append(where),
            row -> said(row, request.locale())));
  }

  private static List<ReportColumn> columns(Locale locale) {
    return new ReportColumns(locale)
        .text("contact", 14)
        .text("customer", 26)
        .text("position", 16)
        .text("position_level", 12)
        .text("phone", 15)
        .text("mobile", 15)
        .text("email", 24)
        .date("birthday", 11)
        .text("owner", 12)
        .list();
  }

  private List<Object> said(List<?> row, Locale locale) {
    Object[] said = row.toArray();
    said[LEVEL] = dictionary.name("POSITION_LEVEL", (String) said[LEVEL], locale);
    return Arrays.asList(said);
  }
}
