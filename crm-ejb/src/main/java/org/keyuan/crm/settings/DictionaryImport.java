package org.keyuan.crm.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.kind.CellType;
import org.keyuan.crm.shared.importing.kind.ImportChunk;
import org.keyuan.crm.shared.importing.kind.ImportColumn;
import org.keyuan.crm.shared.importing.record.CommandKind;
import org.keyuan.crm.shared.importing.record.ImportedRecord;
import org.keyuan.crm.shared.importing.record.KnownRecord;
import org.keyuan.crm.shared.importing.record.Reference;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.sql.Database;

/** Entries of the data dictionary, such as product categories. */
@ApplicationScoped
public class DictionaryImport extends CommandKind<DictionaryImport.Entry> {
  private static final String INSERT =
      """
      INSERT INTO DICTIONARY_ENTRY (ID, CATEGORY, CODE, NAME_ZH, NAME_EN, SORT_NO, ACTIVE, VERSION,
        CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)
      """;
  private static final String UPDATE =
      """
      UPDATE DICTIONARY_ENTRY SET NAME_ZH = ?, NAME_EN = ?, SORT_NO = ?, ACTIVE = ?,
        VERSION = VERSION + 1, CHANGED_AT = ?, CHANGED_BY = ? WHERE ID = ?
      """;

  @Inject private Database database;
  @Inject private ChangeLog changes;
  @Inject private Dictionary dictionary;
  @Inject private CompanyClock clock;

  /** What a row says. */
  public record Entry(
      @NotBlank @Size(max = 50) @Pattern(regexp = "[A-Z][A-Z0-9_]*", message = "validation.number")
          String category,
      @NotBlank @Size(max = 50) String code,
      @NotBlank @Size(max = 100) String nameZh,
      @NotBlank @Size(max = 100) String nameEn,
      @NotNull @Column(name = "SORT_NO") Integer sortNumber,
      @NotNull Boolean active) {}

  public DictionaryImport() {
    super("dictionary", RecordKind.DICTIONARY, Entry.class, "DICTIONARY_ENTRY");
  }

  @Override
  public List<ImportColumn> columns() {
    return List.of(
        ImportColumn.text("category", 50, "PRODUCT_CATEGORY").mandatory(),
        ImportColumn.text("code", 50, "ROUTER").mandatory(),
        ImportColumn.text("nameZh", 100, "\u8def\u7531\u5668"),
        ImportColumn.text("nameEn", 100, "Routers"),
        ImportColumn.of("sortNumber", CellType.INTEGER, "10"),
        ImportColumn.of("active", CellType.BOOLEAN, "1"));
  }

  @Override
  public List<String> key() {
    return List.of("category", "code");
  }

  @Override
  protected List<Reference> references(ImportChunk chunk) {
    return List.of();
  }

  @Override
  protected void initialise(Map<String, Object> values) {
    values.put("sortNumber", 0);
    values.put("active", true);
  }

  @Override
  protected void store(List<ImportedRecord<Entry>> records, ImportChunk chunk) {
    Instant now = clock.now();
    for (ImportedRecord<Entry> record : records) {
      if (record.isNew()) {
        insert(record.command(), now);
      } else if (record.isChanged()) {
        update(record.known().orElseThrow(), record.command(), now);
      }
    }
    dictionary.forget();
  }

  private void insert(Entry entry, Instant now) {
    String who = CallerContext.current().loginName();
    long id = database.nextId("DICTIONARY_ENTRY");
    database.update(
        INSERT,
        id,
        entry.category(),
        entry.code(),
        entry.nameZh(),
        entry.nameEn(),
        entry.sortNumber(),
        entry.active(),
        now,
        who,
        now,
        who);
    changes.write(
        "CREATE", RecordKind.DICTIONARY, id, entry.nameZh(), differences(Map.of(), entry));
  }

  private void update(KnownRecord known, Entry entry, Instant now) {
    long id = known.id();
    String who = CallerContext.current().loginName();
    database.update(
        UPDATE, entry.nameZh(), entry.nameEn(), entry.sortNumber(), entry.active(), now, who, id);
    changes.write(
        "EDIT", RecordKind.DICTIONARY, id, entry.nameZh(), differences(known.values(), entry));
  }

  private static Map<String, String[]> differences(Map<String, Object> before, Entry entry) {
    Map<String, String[]> differences = new LinkedHashMap<>();
    Map<String, Object> now = new LinkedHashMap<>();
    now.put("category", entry.category());
    now.put("code", entry.code());
    now.put("nameZh", entry.nameZh());
    now.put("nameEn", entry.nameEn());
    now.put("sortNumber", entry.sortNumber());
    now.put("active", entry.active());
    now.forEach(
        (field, value) -> {
          if (!Objects.equals(before.get(field), value)) {
            String former = before.get(field) == null ? null : before.get(field).toString();
            differences.put(field, new String[] {former, value.toString()});
          }
        });
    return differences;
  }
}
