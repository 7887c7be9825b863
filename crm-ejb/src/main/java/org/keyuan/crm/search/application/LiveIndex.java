package org.keyuan.crm.search.application;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.keyuan.crm.search.index.SearchIndex;

/** The index that this server searches; there is none until the first was written. */
@ApplicationScoped
public class LiveIndex {

  private volatile Generation live;

  private record Generation(String name, SearchIndex index) {}

  Optional<SearchIndex> find() {
    return Optional.ofNullable(live).map(Generation::index);
  }

  boolean is(String generation) {
    var now = live;
    return now != null && now.name().equals(generation);
  }

  /**
   * Searches from now on see the new index; those that are looking into the former one try again.
   */
  synchronized void replace(String generation, SearchIndex index) {
    var former = live;
    live = new Generation(generation, index);
    if (former != null) {
      former.index().close();
    }
  }

  /** Empty while there is no index yet. */
  <T> Optional<T> search(Function<SearchIndex, T> search) {
    try {
      return find().map(search);
    } catch (AlreadyClosedException e) {
      return find().filter(SearchIndex::isOpen).map(search);
    }
  }

  /** Lets go of an index that a failure has closed, so that it is opened anew as it was stored. */
  synchronized void dropBroken() {
    if (live != null && !live.index().isOpen()) {
      live.index().close();
      live = null;
    }
  }

  @PreDestroy
  synchronized void close() {
    if (live != null) {
      live.index().store();
      live.index().close();
      live = null;
    }
  }
}
