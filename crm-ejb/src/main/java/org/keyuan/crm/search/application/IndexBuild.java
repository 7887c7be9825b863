package org.keyuan.crm.search.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.keyuan.crm.search.index.SearchIndex;
import org.keyuan.crm.search.persistence.OutboxTable;
import org.keyuan.crm.settings.DataDirectory;
import org.keyuan.crm.shared.file.Folders;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.list.SearchedRow;
import org.keyuan.crm.shared.list.SearchedRows;

/**
 * Writes this server's index anew, beside the one that serves, and puts it in its place. The folder
 * has the name of the generation; one that wasn't finished is no index, and is written again.
 */
@ApplicationScoped
public class IndexBuild {

  private static final int PIECE = 2_000;

  private final ReentrantLock building = new ReentrantLock();

  @Inject private SearchedKinds kinds;
  @Inject private SearchedRows rows;
  @Inject private OutboxTable outbox;
  @Inject private IndexUpdates updates;
  @Inject private LiveIndex live;

  /** Opens the index of this generation, or writes it; at once where another thread is at it. */
  void provide(String generation) {
    if (!building.tryLock()) {
      return;
    }
    try {
      if (!live.is(generation)) {
        var index = stored(generation).orElseGet(() -> write(generation));
        serve(generation, index);
      }
    } finally {
      building.unlock();
    }
  }

  /**
   * Writes the index of this generation anew, whatever there is of it.
   *
   * @return the number of records
   */
  long rebuild(String generation) {
    building.lock();
    try {
      if (!live.is(generation)) {
        serve(generation, write(generation));
      }
      return live.find().map(SearchIndex::size).orElse(0);
    } finally {
      building.unlock();
    }
  }

  /** What was forgotten before the index had read it is missing in it. */
  private Optional<SearchIndex> stored(String generation) {
    var folder = folder().resolve(generation);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    var index = SearchIndex.find(folder);
    var state = outbox.state();
    var isWhole =
        index
            .filter(i -> i.applied() >= state.forgotten() && i.applied() <= state.number())
            .isPresent();
    if (!isWhole) {
      index.ifPresent(SearchIndex::close);
    }
    return isWhole ? index : Optional.empty();
  }

  private SearchIndex write(String generation) {
    var folder = folder().resolve(generation);
    Folders.delete(folder);
    var index = SearchIndex.create(folder);
    try {
      var from = outbox.state().number(); // before anything is read, so that no change is missed
      kinds.all().forEach(spec -> write(index, spec));
      index.show(from);
      updates.apply(index);
      index.store();
      return index;
    } catch (RuntimeException e) {
      index.close();
      throw e;
    }
  }

  private void write(SearchIndex index, ListSpec spec) {
    var piece = rows.behind(spec, Long.MIN_VALUE, PIECE);
    while (!piece.isEmpty()) {
      for (SearchedRow row : piece) {
        index.add(spec, row);
      }
      piece = rows.behind(spec, piece.get(piece.size() - 1).id(), PIECE);
    }
  }

  private void serve(String generation, SearchIndex index) {
    live.replace(generation, index);
    try (var others = Files.list(folder())) {
      others
          .filter(other -> !other.getFileName().toString().equals(generation))
          .forEach(Folders::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    return DataDirectory.path().resolve("search");
  }
}
