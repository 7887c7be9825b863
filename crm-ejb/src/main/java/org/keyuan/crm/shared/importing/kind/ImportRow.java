package org.keyuan.crm.shared.importing.kind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.shared.sheet.SheetRow;

/** One row of the file with its cells by column name, and what is wrong with them. */
public final class ImportRow {
  private final SheetRow source;
  private final Map<String, String> texts;
  private final Map<String, Object> values = new HashMap<>();
  private final List<RejectReason> reasons = new ArrayList<>();

  /** The row with the texts of its mapped columns. */
  public ImportRow(SheetRow source, Map<String, String> texts) {
    this.source = source;
    this.texts = Map.copyOf(texts);
  }

  public SheetRow source() {
    return source;
  }

  /**
   * The text as it stands in the file; empty where the cell is blank or the file lacks the column.
   */
  public String text(String column) {
    return texts.getOrDefault(column, "");
  }

  /** Whether the file says anything here. */
  public boolean says(String column) {
    return !text(column).isEmpty();
  }

  /** Keeps what the text means. */
  public void interpret(String column, Object value) {
    values.put(column, value);
  }

  /**
   * What the text means, as String, Integer, BigDecimal, LocalDate or Boolean; empty for a blank or
   * refused cell.
   */
  public Optional<Object> value(String column) {
    return Optional.ofNullable(values.get(column));
  }

  public Optional<BigDecimal> decimal(String column) {
    return value(column).map(BigDecimal.class::cast);
  }

  public Optional<LocalDate> date(String column) {
    return value(column).map(LocalDate.class::cast);
  }

  /** Refuses the row because of a cell. */
  public void refuse(String column, String messageKey, Object... arguments) {
    String value = column == null ? "" : text(column);
    reasons.add(new RejectReason(column, value, messageKey, List.of(arguments)));
  }

  public List<RejectReason> reasons() {
    return List.copyOf(reasons);
  }
}
