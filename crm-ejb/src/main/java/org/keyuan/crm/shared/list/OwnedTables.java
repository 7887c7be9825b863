package org.keyuan.crm.shared.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * The kinds of record that belong to somebody, found by their lists: a feature that describes a
 * list with {@link ListSpec#owned()} takes part in everything that goes by owner.
 */
@ApplicationScoped
public class OwnedTables {

  @Inject @Any private Instance<ListSource> sources;

  /** One list for each kind, in the order of the kinds: a kind has one table with owners. */
  public List<ListSpec> all() {
    var found = new EnumMap<RecordKind, ListSpec>(RecordKind.class);
    sources.stream()
        .map(ListSource::spec)
        .filter(ListSpec::hasOwners)
        .forEach(spec -> found.putIfAbsent(spec.kind(), spec));
    return List.copyOf(found.values());
  }

  /** The list of a kind's own table; empty where its records belong to nobody. */
  public Optional<ListSpec> find(RecordKind kind) {
    return all().stream().filter(spec -> spec.kind() == kind).findFirst();
  }

  /** The kinds whose records go along with those of this one. */
  public List<ListSpec> under(RecordKind kind) {
    return all().stream().filter(spec -> spec.under() == kind).toList();
  }
}
