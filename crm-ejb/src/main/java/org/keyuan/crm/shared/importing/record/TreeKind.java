package org.keyuan.crm.shared.importing.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.kind.ImportChunk;
import org.keyuan.crm.shared.importing.kind.Outcome;
import org.keyuan.crm.shared.importing.kind.RowGroup;

/**
 * A kind whose records hang below others of the same file. A parent that is not stored yet is
 * referred to by a negative number until it is; the command has it as {@code parentId}, the file as
 * {@code parent}.
 */
public abstract class TreeKind<C extends Record> extends CommandKind<C> {

  protected TreeKind(String code, RecordKind recordKind, Class<C> command, String table) {
    super(code, recordKind, command, table);
  }

  /**
   * Stores one record.
   *
   * @param parentId null for a root
   * @return its id
   */
  protected abstract long store(ImportedRecord<C> record, Long parentId);

  /** Stored parents by the texts of the file. */
  protected abstract Map<String, Long> parents(Set<String> texts);

  protected abstract Long parentId(C command);

  @Override
  public List<String> key() {
    return List.of("code");
  }

  @Override
  protected List<Reference> references(ImportChunk chunk) {
    return List.of(new Reference("parent", "parentId", texts -> allParents(texts, chunk)));
  }

  private Map<String, Long> allParents(Set<String> texts, ImportChunk chunk) {
    Map<String, Long> all = new HashMap<>(parents(texts));
    long pending = -1;
    for (String text : texts) {
      boolean here = chunk.groups().stream().anyMatch(group -> group.key().equals(text));
      if (here || chunk.comesEarlier().test(text)) {
        all.putIfAbsent(text, pending--);
      }
    }
    return all;
  }

  /** A record stays where it hangs: moving whole branches is not for a file. */
  @Override
  protected void examine(List<ImportedRecord<C>> records, ImportChunk chunk) {
    for (ImportedRecord<C> record : records) {
      RowGroup group = record.group();
      if (group.outcome() == Outcome.UPDATED && moves(record)) {
        group.first().refuse("parent", "import.reason.moved");
      }
    }
    boolean refused = true;
    while (refused) {
      refused = records.stream().anyMatch(record -> refuseBelowRefused(record, chunk));
    }
  }

  private boolean moves(ImportedRecord<C> record) {
    Object before = record.known().orElseThrow().values().get("parentId");
    return !java.util.Objects.equals(before, parentId(record.command()));
  }

  private boolean refuseBelowRefused(ImportedRecord<C> record, ImportChunk chunk) {
    Long parent = parentId(record.command());
    if (record.group().isRefused() || parent == null || parent > 0) {
      return false;
    }
    String text = record.group().first().text("parent");
    boolean comes =
        chunk.comesEarlier().test(text)
            || chunk.accepted().stream().anyMatch(group -> group.key().equals(text));
    if (!comes || text.equals(record.group().key())) {
      record.group().first().refuse("parent", "import.reason.unknown");
      return true;
    }
    return false;
  }

  @Override
  protected void store(List<ImportedRecord<C>> records, ImportChunk chunk) {
    Map<String, Long> ids = new HashMap<>();
    List<ImportedRecord<C>> waiting = new ArrayList<>(records);
    while (!waiting.isEmpty()) {
      if (!waiting.removeIf(record -> storeIfParentIsThere(record, ids))) {
        throw new IllegalStateException("the parents of " + waiting + " form a circle");
      }
    }
  }

  private boolean storeIfParentIsThere(ImportedRecord<C> record, Map<String, Long> ids) {
    Long parent = parentId(record.command());
    boolean pending = parent != null && parent < 0;
    String text = record.group().first().text("parent");
    if (pending && !ids.containsKey(text)) {
      return false;
    }
    if (record.isNew() || record.isChanged()) {
      ids.put(record.group().key(), store(record, pending ? ids.get(text) : parent));
    }
    return true;
  }
}
