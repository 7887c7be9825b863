package org.keyuan.crm.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.importing.engine.ChunkReader;
import org.keyuan.crm.shared.importing.kind.RowGroup;
import org.keyuan.crm.shared.sheet.SheetReader;

/**
 * The file of an import, open for reading chunk by chunk; a temporary copy that goes when it is
 * closed.
 */
public final class ImportSource implements AutoCloseable {
  private static final int CHUNK_ROWS = 1_000;

  private final Path copy;
  private final SheetReader sheet;
  private final ChunkReader chunks;

  ImportSource(ImportTask task, Path copy, long lastRow, Set<Long> refused) throws IOException {
    this.copy = copy;
    this.sheet = SheetReader.open(copy);
    this.chunks = new ChunkReader(sheet, task.kind(), task.mapping(), CHUNK_ROWS);
    chunks.skipTo(lastRow, refused);
  }

  /**
   * The next records with the key by which they go into the checkpoint; empty at the end of the
   * file.
   */
  public Optional<Chunk> next() {
    List<RowGroup> groups = chunks.next();
    return groups.isEmpty() ? Optional.empty() : Optional.of(new Chunk(groups, chunks));
  }

  @Override
  public void close() throws IOException {
    sheet.close();
    Files.deleteIfExists(copy);
  }

  /** Records that are stored together. */
  public record Chunk(List<RowGroup> groups, ChunkReader origin) {
    public long firstRow() {
      return groups.get(0).first().source().number();
    }

    public long lastRow() {
      return ImportProgress.lastRow(groups);
    }
  }
}
