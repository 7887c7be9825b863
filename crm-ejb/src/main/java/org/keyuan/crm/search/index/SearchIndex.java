package org.keyuan.crm.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.list.SearchedRow;

/**
 * One index in its folder, open for reading and writing. How far it has read the outbox is stored
 * with each commit, so that after a crash it goes on from what it really holds.
 */
public final class SearchIndex implements AutoCloseable {

  private static final String APPLIED = "applied";
  private static final String FORMAT = "format";

  /** Another one for each change of what is kept of a text: older indices are written anew. */
  private static final String PRESENT_FORMAT = "1";

  private static final double BUFFER_MB = 64;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile long applied;

  private SearchIndex(Path folder, IndexWriterConfig.OpenMode mode) throws IOException {
    directory = FSDirectory.open(folder);
    var config = new IndexWriterConfig(new PartsAnalyzer());
    config.setOpenMode(mode);
    config.setRAMBufferSizeMB(BUFFER_MB);
    config.setCommitOnClose(false);
    writer = new IndexWriter(directory, config);
    searchers = new SearcherManager(writer, new SearcherFactory());
    applied = Long.parseLong(stored(writer.getLiveCommitData()).getOrDefault(APPLIED, "0"));
  }

  /** A new index that nothing was ever committed to. */
  public static SearchIndex create(Path folder) {
    return open(folder, IndexWriterConfig.OpenMode.CREATE);
  }

  /** The index in the folder; empty where none was ever finished there. */
  public static Optional<SearchIndex> find(Path folder) {
    try (var directory = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(directory) && isPresentFormat(directory)
          ? Optional.of(open(folder, IndexWriterConfig.OpenMode.APPEND))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SearchIndex open(Path folder, IndexWriterConfig.OpenMode mode) {
    try {
      return new SearchIndex(folder, mode);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPresentFormat(Directory directory) throws IOException {
    var data = SegmentInfos.readLatestCommit(directory).getUserData();
    return PRESENT_FORMAT.equals(data.get(FORMAT));
  }

  private static Map<String, String> stored(Iterable<Map.Entry<String, String>> data) {
    var stored = new HashMap<String, String>();
    if (data != null) {
      data.forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
    }
    return stored;
  }

  /** Adds a record that the index doesn't have yet. */
  public void add(ListSpec spec, SearchedRow row) {
    doing(() -> writer.addDocument(IndexedRecord.document(spec, row)));
  }

  /** Puts what is known of a record in the place of what was. */
  public void put(ListSpec spec, SearchedRow row) {
    var key = IndexedRecord.key(spec.kind(), row.id());
    doing(() -> writer.updateDocument(key, IndexedRecord.document(spec, row)));
  }

  public void remove(RecordKind kind, long id) {
    doing(() -> writer.deleteDocuments(IndexedRecord.key(kind, id)));
  }

  /** Number of the last entry of the outbox that it knows. */
  public long applied() {
    return applied;
  }

  /** Lets searches see all that was written, up to this number of the outbox. */
  public void show(long number) {
    doing(
        () -> {
          searchers.maybeRefreshBlocking();
          applied = number;
          return null;
        });
  }

  /** Stores what was written, with the number up to which it goes. */
  public void store() {
    doing(
        () -> {
          writer.setLiveCommitData(
              Map.of(APPLIED, String.valueOf(applied), FORMAT, PRESENT_FORMAT).entrySet());
          return writer.commit();
        });
  }

  /** Whether it can still be written; a full disk closes it for good. */
  public boolean isOpen() {
    return writer.isOpen();
  }

  /** Number of records. */
  public int size() {
    return writer.getDocStats().numDocs;
  }

  /**
   * Finds records in what the last {@link #show} has shown: as it was typed; only where there are
   * fewer than wanted, what is like it too, which costs more.
   */
  public Found find(Wanted wanted, Typed typed, int most) {
    return searching(
        finder -> {
          var found = finder.best(wanted.having(typed), most);
          return found.ids().size() < most ? finder.best(wanted.havingAlike(typed), most) : found;
        });
  }

  /**
   * Ids of the records whose column contains the text.
   *
   * @return empty where there are more than wanted
   */
  public Optional<Set<Long>> findContaining(Wanted wanted, String text, int most) {
    return searching(finder -> finder.all(wanted.containing(text), most));
  }

  private <T> T searching(Search<T> search) {
    return doing(
        () -> {
          var searcher = searchers.acquire();
          try {
            return search.in(new Finder(searcher));
          } finally {
            searchers.release(searcher);
          }
        });
  }

  private interface Search<T> {
    T in(Finder finder) throws IOException;
  }

  private interface Work<T> {
    T perform() throws IOException;
  }

  private static <T> T doing(Work<T> work) {
    try {
      return work.perform();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without storing what wasn't. */
  @Override
  public void close() {
    doing(
        () -> {
          searchers.close();
          writer.rollback();
          directory.close();
          return null;
        });
  }
}
