package org.keyuan.crm.shared.importing.record;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.kind.ImportChunk;
import org.keyuan.crm.shared.importing.kind.ImportColumn;
import org.keyuan.crm.shared.importing.kind.ImportKind;
import org.keyuan.crm.shared.importing.kind.ImportRow;
import org.keyuan.crm.shared.importing.kind.Outcome;
import org.keyuan.crm.shared.importing.kind.RowGroup;
import org.keyuan.crm.shared.record.FieldName;

/**
 * A kind whose records are described by a command. Columns have the names of the command's
 * components, apart from references. What the file leaves out or blank stays as it is; a record
 * that would not change is left alone.
 */
public abstract class CommandKind<C extends Record> implements ImportKind {

  @Inject private KnownRecords knownRecords;
  @Inject private CommandCheck check;

  private final String code;
  private final RecordKind recordKind;
  private final Class<C> command;
  private final String table;

  /**
   * @param code as {@link #code()}
   * @param recordKind as {@link #recordKind()}
   * @param command describes a record
   * @param table that holds the records
   */
  protected CommandKind(String code, RecordKind recordKind, Class<C> command, String table) {
    this.code = code;
    this.recordKind = recordKind;
    this.command = command;
    this.table = table;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public RecordKind recordKind() {
    return recordKind;
  }

  /** Most kinds have a number. */
  @Override
  public List<String> key() {
    return List.of("number");
  }

  /** Whether the table has OWNER_ID and DEPARTMENT_ID, and the data scope applies. */
  protected boolean isOwned() {
    return false;
  }

  /** The columns that name other records or codes. */
  protected abstract List<Reference> references(ImportChunk chunk);

  /**
   * Stores new and changed records; called with all of a chunk that are good, and not for a check.
   */
  protected abstract void store(List<ImportedRecord<C>> records, ImportChunk chunk);

  /** Components that no column of the table holds; {@link #complete} adds them. */
  protected Set<String> computed() {
    return Set.of();
  }

  /** Adds the computed components of known records. */
  protected void complete(List<KnownRecord> known) {
    // most kinds have none
  }

  /** What a new record says where the file says nothing. */
  protected void initialise(Map<String, Object> values) {
    // most kinds know no such thing
  }

  /** Refuses what the constraints can't see; may look at the whole chunk. */
  protected void examine(List<ImportedRecord<C>> records, ImportChunk chunk) {
    // most kinds have nothing more to check
  }

  /** Refuses a new or changed record that the caller may not import. */
  protected void requireReach(ImportedRecord<C> record) {
    record
        .known()
        .filter(known -> isOwned())
        .filter(known -> !DataScope.of(recordKind(), Action.IMPORT).covers(known.ownership()))
        .ifPresent(known -> record.group().first().refuse(key().get(0), "import.reason.not_yours"));
  }

  @Override
  public void process(ImportChunk chunk) {
    CommandShape<C> shape = new CommandShape<>(command, computed());
    Map<String, KnownRecord> known =
        knownRecords.find(table, isOwned(), shape, keyColumns(), chunk.texts(key().get(0)));
    complete(List.copyOf(known.values()));
    Found found = new Found(references(chunk), chunk);
    List<ImportedRecord<C>> records = new ArrayList<>();
    for (RowGroup group : chunk.groups()) {
      if (!group.key().isEmpty()) {
        records.add(record(shape, group, Optional.ofNullable(known.get(group.key())), found));
      }
    }
    examine(records, chunk);
    records.removeIf(record -> record.group().isRefused());
    if (!chunk.check()) {
      store(records, chunk);
    }
  }

  private List<String> keyColumns() {
    return key().stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
  }

  private ImportedRecord<C> record(
      CommandShape<C> shape, RowGroup group, Optional<KnownRecord> known, Found found) {
    Map<String, Object> before = new HashMap<>();
    known.ifPresentOrElse(record -> before.putAll(record.values()), () -> initialise(before));
    Map<String, Object> values = new HashMap<>(before);
    takeColumns(group.first(), values, found);
    found.take(group.first(), values);
    takeRows(group, found, values);
    C command = shape.command(values);
    check.apply(command, group.first(), found::column);
    if (known.isPresent() && known.get().deleted()) {
      group.first().refuse(key().get(0), "import.reason.deleted");
    }
    boolean changed = known.isPresent() && !command.equals(shape.command(before));
    ImportedRecord<C> record = new ImportedRecord<>(group, command, known, changed);
    requireReach(record);
    group.settle(outcome(record));
    return record;
  }

  private static Outcome outcome(ImportedRecord<?> record) {
    if (record.isNew()) {
      return Outcome.CREATED;
    }
    return record.isChanged() ? Outcome.UPDATED : Outcome.UNCHANGED;
  }

  private void takeColumns(ImportRow row, Map<String, Object> values, Found found) {
    Grants grants = CallerContext.current().grants();
    for (ImportColumn column : columns()) {
      if (!grants.opens(recordKind, FieldName.of(column.name()))) {
        row.value(column.name())
            .ifPresent(value -> row.refuse(column.name(), "import.reason.withheld"));
      } else if (!column.repeats() && !found.has(column.name())) {
        row.value(column.name()).ifPresent(value -> take(column.name(), value, values));
      }
    }
  }

  /** Takes over what the rows say each for itself. */
  protected void takeRows(RowGroup group, Found found, Map<String, Object> values) {
    // most kinds have one row a record
  }

  /**
   * Takes over a cell; a kind whose component has another type than the column converts it here.
   */
  protected void take(String column, Object value, Map<String, Object> values) {
    values.put(column, value);
  }
}
