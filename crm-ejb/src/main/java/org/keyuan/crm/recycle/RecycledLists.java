package org.keyuan.crm.recycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The lists whose records go to the recycle bin, found like all lists. */
@ApplicationScoped
class RecycledLists {

  @Inject @Any private Instance<ListSource> sources;

  List<ListSpec> all() {
    return sources.stream()
        .map(ListSource::spec)
        .filter(ListSpec::isDeletable)
        .sorted(Comparator.comparing(ListSpec::kind))
        .toList();
  }

  /**
   * The list with this name.
   *
   * @throws IllegalArgumentException where there is none whose records can be deleted
   */
  ListSpec get(String list) {
    return all().stream()
        .filter(spec -> spec.name().equals(list))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no list with a recycle bin: " + list));
  }

  /** What people call a table's records: their kind, or the table where it has no list. */
  Object words(String table) {
    return all().stream()
        .filter(spec -> spec.table().equals(table))
        .<Object>map(ListSpec::kind)
        .findFirst()
        .orElse(table);
  }

  /** The column that names a record; links show columns of the list's own table. */
  static String nameColumn(ListSpec spec) {
    return spec.nameColumn();
  }
}
