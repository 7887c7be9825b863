package org.keyuan.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.importing.record.ImportedRecord;

/** Refuses imported records for owners to whom the caller may not give them. */
@ApplicationScoped
public class OwnerChecks {

  @PersistenceContext private EntityManager entityManager;
  @Inject private Owners owners;

  /** Looks at the column {@code owner}; an owner that the record has already is fine. */
  public <C extends Record> void examine(
      RecordKind kind, List<ImportedRecord<C>> records, Function<C, Long> ownerOf) {
    load(records, ownerOf);
    for (ImportedRecord<C> record : records) {
      Long owner = ownerOf.apply(record.command());
      Object before = record.known().map(known -> known.values().get("ownerId")).orElse(null);
      if (owner != null && !owner.equals(before)) {
        require(kind, record, owner);
      }
    }
  }

  private void require(RecordKind kind, ImportedRecord<?> record, Long owner) {
    try {
      owners.require(kind, Action.IMPORT, owner);
    } catch (FieldException e) {
      record.group().first().refuse("owner", e.messageKey(), e.arguments().toArray());
    }
  }

  /** One statement brings them all into the persistence context, where the check finds them. */
  private <C extends Record> void load(List<ImportedRecord<C>> records, Function<C, Long> ownerOf) {
    Set<Long> ids =
        records.stream()
            .map(record -> ownerOf.apply(record.command()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (!ids.isEmpty()) {
      entityManager
          .createQuery("SELECT e FROM Employee e WHERE e.id IN :ids")
          .setParameter("ids", ids)
          .getResultList();
    }
  }
}
