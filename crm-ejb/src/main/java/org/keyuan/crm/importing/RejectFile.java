package org.keyuan.crm.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keyuan.crm.importing.engine.Headings;
import org.keyuan.crm.shared.importing.kind.ImportKind;
import org.keyuan.crm.shared.importing.kind.RejectReason;
import org.keyuan.crm.shared.sheet.CellText;
import org.keyuan.crm.shared.text.Messages;

/**
 * Gives refused rows back as CSV with a byte order mark: the columns of the file as they were,
 * behind them what is wrong. Corrected, it can be imported as it is; the added columns are not
 * recognised and so do no harm.
 */
public final class RejectFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final ImportKind kind;
  private final Locale locale;
  private final int width;

  /**
   * @param header the file's own headings
   */
  public RejectFile(ImportKind kind, Locale locale, List<String> header, OutputStream target)
      throws IOException {
    this.kind = kind;
    this.locale = locale;
    this.width = header.size();
    this.writer = writer(target);
    List<String> headings = new ArrayList<>(header);
    for (String added : List.of("row", "column", "value", "reason")) {
      headings.add(Messages.text(locale, "import.reject." + added));
    }
    write(headings);
  }

  private final CsvWriter writer;

  private static CsvWriter writer(OutputStream target) throws IOException {
    OutputStreamWriter text = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    return CsvWriter.builder().build(text);
  }

  /** Adds a refused row. */
  public void add(RejectedRow row) {
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < width) {
      cells.add("");
    }
    cells.add(Long.toString(row.number()));
    cells.add(joined(row, this::column));
    cells.add(joined(row, RejectReason::value));
    cells.add(joined(row, this::reason));
    write(cells);
  }

  /** Ends the file; the target stays open. */
  public void end() throws IOException {
    writer.flush();
  }

  private void write(List<String> cells) {
    writer.writeRecord(cells.stream().map(CellText::protect).toList());
  }

  private static String joined(RejectedRow row, Function<RejectReason, String> part) {
    return row.reasons().stream().map(part).collect(Collectors.joining(" | "));
  }

  private String column(RejectReason reason) {
    return kind.columns().stream()
        .filter(column -> column.name().equals(reason.column()))
        .findFirst()
        .map(column -> Headings.of(kind, column, locale))
        .orElse("");
  }

  /** The reason in words. */
  private String reason(RejectReason reason) {
    return Messages.text(locale, reason.messageKey(), reason.arguments().toArray());
  }
}
