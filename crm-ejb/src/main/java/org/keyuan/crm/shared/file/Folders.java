package org.keyuan.crm.shared.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Folders of the server's own that are made and thrown away. */
public final class Folders {

  private Folders() {}

  /**
   * Deletes a folder with all that is in it; one that isn't there is as good as deleted.
   *
   * @throws UncheckedIOException when something in it can't be deleted
   */
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      List<Path> files;
      try (var tree = Files.walk(folder)) {
        files = tree.sorted(Comparator.reverseOrder()).toList();
      }
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
