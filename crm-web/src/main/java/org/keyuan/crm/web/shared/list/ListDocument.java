package org.keyuan.crm.web.shared.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.keyuan.crm.reporting.domain.ReportColumn;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.domain.ReportParameter;
import org.keyuan.crm.reporting.domain.RowSink;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListRow;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.record.StoredValue;
import org.keyuan.crm.shared.text.Messages;

/** Makes a document of exactly what a list's filter shows, for the writers of report files. */
@ApplicationScoped
class ListDocument {

  private static final int WIDTH = 18;

  @Inject private ListQueries queries;
  @Inject private CellText cells;
  @Inject private ConditionText conditions;
  @Inject private Parameters parameters;
  @Inject private CompanyClock clock;

  /** The rows are read when the document is written. */
  ReportDocument of(ListSpec spec, ListState state, Locale locale) {
    var request = state.request(state.filter(), state.columns(), 1);
    var columns = ListQueries.columns(spec, request);
    return new ReportDocument(
        Messages.text(locale, Messages.enumKey(spec.kind())),
        parameters.text("company.name"),
        filter(spec, state, locale),
        ZonedDateTime.ofInstant(clock.now(), parameters.zone()),
        locale,
        columns.stream().map(column -> heading(spec, column, locale)).toList(),
        List.of(),
        sink -> queries.export(spec.name(), request, row -> write(sink, columns, row, locale)));
  }

  /** Each condition under its column's name, each group as one sentence. */
  private List<ReportParameter> filter(ListSpec spec, ListState state, Locale locale) {
    var plain =
        state.filter().conditions().stream()
            .map(
                condition ->
                    new ReportParameter(
                        ConditionText.name(spec, condition.column(), locale),
                        conditions.values(spec, condition, locale)));
    var groups =
        state.filter().groups().stream()
            .map(
                group ->
                    new ReportParameter(
                        Messages.text(locale, "list.any_of"),
                        conditions.group(spec, group, locale)));
    return Stream.concat(plain, groups).toList();
  }

  private static ReportColumn heading(ListSpec spec, ListColumn column, Locale locale) {
    var type =
        switch (column.type()) {
          case MONEY -> org.keyuan.crm.reporting.domain.ColumnType.MONEY;
          case NUMBER -> org.keyuan.crm.reporting.domain.ColumnType.NUMBER;
          case DATE, INSTANT -> org.keyuan.crm.reporting.domain.ColumnType.DATE;
          default -> org.keyuan.crm.reporting.domain.ColumnType.TEXT;
        };
    return ReportColumn.of(ConditionText.name(spec, column.name(), locale), type, WIDTH);
  }

  private void write(RowSink sink, List<ListColumn> columns, ListRow row, Locale locale) {
    var values = new ArrayList<Object>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      values.add(value(columns.get(i), row.values()[i], locale));
    }
    try {
      sink.row(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object value(ListColumn column, Object value, Locale locale) {
    return switch (column.type()) {
      case MONEY, NUMBER -> value == null ? null : new BigDecimal(value.toString());
      case DATE -> StoredValue.as(LocalDate.class, value);
      case INSTANT -> StoredValue.as(Instant.class, value);
      default -> cells.of(column, value, locale);
    };
  }
}
