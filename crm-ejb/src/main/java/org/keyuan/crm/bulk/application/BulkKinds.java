package org.keyuan.crm.bulk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.bulk.domain.BulkNotFoundException;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.bulk.BulkKind;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.record.FieldName;

/** The kinds of record of which many can be changed. */
@ApplicationScoped
class BulkKinds {
  @Inject @Any private Instance<BulkKind<?>> kinds;

  Optional<BulkKind<?>> find(String list) {
    for (var kind : kinds) {
      if (kind.list().equals(list)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /**
   * @throws BulkNotFoundException where records of the list are changed one by one
   */
  BulkKind<?> get(String list) {
    return find(list).orElseThrow(BulkNotFoundException::new);
  }

  /** Fields that the caller may set in many records; none that is withheld. */
  List<String> fields(ListSpec spec) {
    var grants = CallerContext.current().grants();
    return find(spec.name()).map(BulkKind::fields).orElse(List.of()).stream()
        .filter(field -> grants.opens(spec.kind(), FieldName.of(field)))
        .toList();
  }
}
