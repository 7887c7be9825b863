package org.keyuan.crm.it.inside.proof;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The batch jobs that the application has, as their definitions are packed. */
final class Jobs {
  private static final String FOLDER = "META-INF/batch-jobs";
  private static final String DEFINITION = ".xml";

  private Jobs() {}

  static List<String> names() {
    var names = new TreeSet<String>();
    try {
      for (var folder : Collections.list(Jobs.class.getClassLoader().getResources(FOLDER))) {
        files(folder)
            .filter(file -> file.endsWith(DEFINITION))
            .map(file -> file.substring(file.lastIndexOf('/') + 1))
            .forEach(file -> names.add(file.substring(0, file.length() - DEFINITION.length())));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    if (names.isEmpty()) {
      throw new IllegalStateException("no definitions of jobs in " + FOLDER);
    }
    return List.copyOf(names);
  }

  private static Stream<String> files(URL folder) throws IOException {
    if (folder.getProtocol().equals("file")) {
      try (var files = Files.list(Path.of(folder.getPath()))) {
        return files.map(Path::toString).toList().stream();
      }
    }
    var jar = ((JarURLConnection) folder.openConnection()).getJarFile();
    return jar.stream().map(e -> e.getName()).filter(name -> name.startsWith(FOLDER));
  }
}
