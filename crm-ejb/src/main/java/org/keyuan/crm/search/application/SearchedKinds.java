package org.keyuan.crm.search.application;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The kinds of record that are found by search: those whose list says by which columns. */
@Singleton
@Startup
@Lock(LockType.READ)
@Unguarded("tells nothing of records")
public class SearchedKinds {

  @Inject @Any private Instance<ListSource> sources;

  private final Map<RecordKind, ListSpec> specs = new EnumMap<>(RecordKind.class);

  @PostConstruct
  void read() {
    sources.stream()
        .map(ListSource::spec)
        .filter(spec -> !spec.searched().isEmpty())
        .forEach(spec -> specs.put(spec.kind(), spec));
  }

  public boolean has(RecordKind kind) {
    return specs.containsKey(kind);
  }

  /**
   * The list of a kind, whole.
   *
   * @throws java.util.NoSuchElementException for a kind that search leaves out
   */
  public ListSpec spec(RecordKind kind) {
    return Optional.ofNullable(specs.get(kind)).orElseThrow();
  }

  /** All of them, in the order of {@link RecordKind}. */
  public List<ListSpec> all() {
    return List.copyOf(specs.values());
  }
}
