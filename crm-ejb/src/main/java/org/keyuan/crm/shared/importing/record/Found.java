package org.keyuan.crm.shared.importing.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.shared.importing.kind.ImportChunk;
import org.keyuan.crm.shared.importing.kind.ImportRow;

/** What the references of a chunk stand for, looked up once. */
public final class Found {
  private final List<Reference> references;
  private final Map<String, Map<String, ?>> values = new HashMap<>();

  public Found(List<Reference> references, ImportChunk chunk) {
    this.references = List.copyOf(references);
    references.forEach(r -> values.put(r.column(), r.lookUp().apply(chunk.texts(r.column()))));
  }

  /** Whether the column is a reference. */
  boolean has(String column) {
    return values.containsKey(column);
  }

  /** Takes over what the row refers to for its record, and refuses what nobody knows. */
  public void take(ImportRow row, Map<String, Object> into) {
    references.stream().filter(r -> !r.repeats()).forEach(r -> take(r, row, into));
  }

  /** Takes over what the row refers to for itself. */
  public void takeRepeating(ImportRow row, Map<String, Object> into) {
    references.stream().filter(Reference::repeats).forEach(r -> take(r, row, into));
  }

  private void take(Reference reference, ImportRow row, Map<String, Object> into) {
    String text = row.text(reference.column());
    Object meaning = values.get(reference.column()).get(text);
    if (meaning != null) {
      into.put(reference.component(), meaning);
    } else if (!text.isEmpty()) {
      row.refuse(reference.column(), "import.reason.unknown");
    }
  }

  /** The column of a component. */
  public String column(String component) {
    return references.stream()
        .filter(reference -> reference.component().equals(component))
        .map(Reference::column)
        .findFirst()
        .orElse(component);
  }
}
