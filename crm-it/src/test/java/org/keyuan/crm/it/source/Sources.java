package org.keyuan.crm.it.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the source tree, for rules that compiled classes can't show. */
final class Sources {
  /** The folder of all modules. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Sources() {}

  /**
   * Text by path relative to the root, of every file below the modules' src/main with the suffix.
   */
  static Map<String, String> main(String suffix) {
    return read("src/main", suffix);
  }

  /** As {@link #main}, tests included. */
  static Map<String, String> all(String suffix) {
    return read("src", suffix);
  }

  private static Map<String, String> read(String folder, String suffix) {
    var texts = new TreeMap<String, String>();
    for (var module : new String[] {"crm-ejb", "crm-batch", "crm-web", "crm-it"}) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(suffix))
            .forEach(file -> texts.put(ROOT.relativize(file).toString(), text(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
