package org.keyuan.crm.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The module's own classes, for rules that hold for all of a kind without naming them. */
public final class ProductClasses {
  private static final Path FOLDER = Path.of("target", "classes");

  private ProductClasses() {}

  /** All classes, loaded but not initialised. */
  public static List<Class<?>> list() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .map(file -> FOLDER.relativize(file).toString())
          .filter(name -> name.startsWith("org/") && name.endsWith(".class"))
          .filter(name -> !name.endsWith("-info.class"))
          .<Class<?>>map(ProductClasses::load)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String file) {
    try {
      var name = file.replace('/', '.').replaceFirst("\\.class$", "");
      return Class.forName(name, false, ProductClasses.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
