package org.keyuan.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.kind.ImportColumn;
import org.keyuan.crm.shared.importing.record.ImportedRecord;
import org.keyuan.crm.shared.importing.record.References;
import org.keyuan.crm.shared.importing.record.TreeKind;

/** Regions of other countries, or of a company's own cut. */
@ApplicationScoped
public class RegionImport extends TreeKind<RegionImport.Entry> {
  private static final int DEEPEST = 3;

  @PersistenceContext private EntityManager entityManager;
  @Inject private References references;

  /** What a row says. */
  public record Entry(
      @NotBlank
          @Size(max = 12)
          @Pattern(regexp = "[\\p{L}\\p{N}._/-]*", message = "validation.number")
          String code,
      @NotBlank @Size(max = 100) String name,
      Long parentId) {}

  public RegionImport() {
    super("regions", RecordKind.REGION, Entry.class, "REGION");
  }

  @Override
  public List<ImportColumn> columns() {
    return List.of(
        ImportColumn.text("code", 12, "US-CA").mandatory(),
        ImportColumn.text("name", 100, "California").mandatory(),
        ImportColumn.text("parent", 12, "US"));
  }

  @Override
  protected Long parentId(Entry entry) {
    return entry.parentId();
  }

  @Override
  protected Map<String, Long> parents(Set<String> texts) {
    return references.ids("REGION", "CODE", null, texts);
  }

  @Override
  protected long store(ImportedRecord<Entry> record, Long parentId) {
    Region parent = parentId == null ? null : entityManager.find(Region.class, parentId);
    Entry entry = record.command();
    if (!record.isNew()) {
      Region region = entityManager.find(Region.class, record.known().orElseThrow().id());
      region.rename(entry.name(), parent);
      return region.id();
    }
    if (parent != null && parent.level() == DEEPEST) {
      throw new IllegalStateException(
          "regions have three levels, and " + entry + " would be on the fourth");
    }
    Region region = new Region(entry.code(), entry.name(), parent);
    entityManager.persist(region);
    region.placeBelow(parent);
    entityManager
        .flush(); // its children refer to it by a plain id, which says nothing of the order
    return region.id();
  }
}
