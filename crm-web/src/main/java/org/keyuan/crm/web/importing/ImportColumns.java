package org.keyuan.crm.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.importing.ImportDetail;
import org.keyuan.crm.importing.ImportKinds;
import org.keyuan.crm.importing.ImportQueries;
import org.keyuan.crm.importing.RejectedRow;
import org.keyuan.crm.importing.engine.Headings;
import org.keyuan.crm.shared.importing.kind.ImportKind;
import org.keyuan.crm.shared.importing.kind.RejectReason;
import org.keyuan.crm.shared.text.Messages;
import org.keyuan.crm.web.shared.text.Words;

/**
 * Says the columns of an import, the headings of its file and its refusals in the caller's
 * language.
 */
@RequestScoped
public class ImportColumns {

  @Inject private ImportKinds kinds;
  @Inject private ImportQueries queries;
  @Inject private Words words;

  private List<SelectItem> headings;

  /** A column that the kind may have. */
  public record Field(String name, String heading, boolean required) {
    public String getName() {
      return name;
    }

    public String getHeading() {
      return heading;
    }

    public boolean isRequired() {
      return required;
    }
  }

  /** A reason why a row was refused. */
  public record Refusal(long row, String column, String value, String reason) {
    public long getRow() {
      return row;
    }

    public String getColumn() {
      return column;
    }

    public String getValue() {
      return value;
    }

    public String getReason() {
      return reason;
    }
  }

  List<Field> fields(ImportDetail detail) {
    var kind = kinds.get(detail.kind());
    return kind.columns().stream()
        .map(c -> new Field(c.name(), Headings.of(kind, c, words.getLocale()), c.required()))
        .toList();
  }

  /** The cells of the file's heading row, by their position; read once a request. */
  List<SelectItem> headings(ImportDetail detail) {
    if (headings == null) {
      var row = (int) detail.mapping().headerRow();
      var start = queries.start(detail.id(), row);
      var cells = start.size() < row ? List.<String>of() : start.get(row - 1).cells();
      headings = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        headings.add(
            new SelectItem(
                String.valueOf(i),
                cells.get(i).isBlank() ? words.of("import.column_number", i + 1) : cells.get(i)));
      }
    }
    return headings;
  }

  List<Refusal> refusals(ImportDetail detail, List<RejectedRow> rows) {
    var kind = kinds.get(detail.kind());
    return rows.stream()
        .flatMap(row -> row.reasons().stream().map(reason -> refusal(kind, row.number(), reason)))
        .toList();
  }

  private Refusal refusal(ImportKind kind, long row, RejectReason reason) {
    var heading =
        kind.columns().stream()
            .filter(c -> c.name().equals(reason.column()))
            .map(c -> Headings.of(kind, c, words.getLocale()))
            .findFirst()
            .orElse("");
    return new Refusal(
        row,
        heading,
        reason.value(),
        Messages.text(words.getLocale(), reason.messageKey(), reason.arguments().toArray()));
  }
}
