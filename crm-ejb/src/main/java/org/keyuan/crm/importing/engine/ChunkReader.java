package org.keyuan.crm.importing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keyuan.crm.shared.importing.kind.ImportKind;
import org.keyuan.crm.shared.importing.kind.ImportRow;
import org.keyuan.crm.shared.importing.kind.RowGroup;
import org.keyuan.crm.shared.sheet.SheetReader;
import org.keyuan.crm.shared.sheet.SheetRow;

/**
 * Puts the rows of a sheet together to records and these to chunks, and refuses what can be refused
 * without the database. A record is never cut: a chunk ends after the record that fills it.
 */
public final class ChunkReader {
  /** Far more lines than an order has, far fewer than would hurt. */
  private static final int MAX_ROWS_OF_RECORD = 5_000;

  private final SheetReader sheet;
  private final ImportKind kind;
  private final ColumnMapping mapping;
  private final int chunkRows;
  private final SeenKeys seen = new SeenKeys();
  private final SeenKeys accepted = new SeenKeys();
  private List<RowGroup> handedOut = List.of();
  private ImportRow ahead;

  public ChunkReader(SheetReader sheet, ImportKind kind, ColumnMapping mapping, int chunkRows) {
    this.sheet = sheet;
    this.kind = kind;
    this.mapping = mapping;
    this.chunkRows = chunkRows;
  }

  /** Whether a record with this key was in an earlier chunk and was not refused there. */
  public boolean comesEarlier(String key) {
    return accepted.contains(key);
  }

  /**
   * Passes over the records up to this row; they count as seen, and as accepted unless they were
   * refused.
   *
   * @param refused numbers of the refused rows among them
   */
  public void skipTo(long lastRow, Set<Long> refused) {
    while (peek().map(row -> row.source().number() <= lastRow).orElse(false)) {
      ImportRow first = takeGroup().get(0);
      seen.add(key(first));
      if (!refused.contains(first.source().number())) {
        accepted.add(key(first));
      }
    }
  }

  /** The next records, in the order of the file; empty at its end. */
  public List<RowGroup> next() {
    handedOut.stream()
        .filter(group -> !group.isRefused())
        .forEach(group -> accepted.add(group.key()));
    List<RowGroup> groups = new ArrayList<>();
    int rows = 0;
    while (rows < chunkRows && peek().isPresent()) {
      List<ImportRow> taken = takeGroup();
      rows += taken.size();
      groups.add(checked(new RowGroup(key(taken.get(0)), taken)));
    }
    handedOut = groups;
    return groups;
  }

  private RowGroup checked(RowGroup group) {
    RowChecks.apply(kind, group);
    if (group.rows().size() > MAX_ROWS_OF_RECORD) {
      group.first().refuse(null, "import.reason.many_rows", MAX_ROWS_OF_RECORD);
    } else if (!group.key().isEmpty() && !seen.add(group.key())) {
      group.first().refuse(kind.key().get(0), "import.reason.twice");
    }
    return group;
  }

  private List<ImportRow> takeGroup() {
    List<ImportRow> rows = new ArrayList<>();
    rows.add(take());
    String key = key(rows.get(0));
    while (!key.isEmpty()
        && hasRepeats()
        && rows.size() <= MAX_ROWS_OF_RECORD
        && peek().map(row -> key.equals(key(row))).orElse(false)) {
      rows.add(take());
    }
    return rows;
  }

  private boolean hasRepeats() {
    return kind.columns().stream().anyMatch(column -> column.repeats());
  }

  private String key(ImportRow row) {
    List<String> key = kind.key();
    return key.stream().anyMatch(column -> !row.says(column))
        ? ""
        : key.stream().map(row::text).collect(Collectors.joining("\n"));
  }

  private ImportRow take() {
    ImportRow row = peek().orElseThrow();
    ahead = null;
    return row;
  }

  private Optional<ImportRow> peek() {
    while (ahead == null) {
      Optional<SheetRow> row = sheet.next();
      if (row.isEmpty()) {
        return Optional.empty();
      }
      if (row.get().number() > mapping.headerRow() && !row.get().isBlank()) {
        ahead = mapping.apply(row.get());
      }
    }
    return Optional.of(ahead);
  }
}
