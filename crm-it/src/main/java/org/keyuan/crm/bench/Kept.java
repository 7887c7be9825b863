package org.keyuan.crm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The results of earlier runs, the newest first. */
record Kept(List<Results> runs) {

  static Kept in(Path folder) throws IOException {
    var runs = new ArrayList<Results>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, "pages-*.json")) {
        for (var file : files) {
          runs.add(Results.read(file));
        }
      }
    }
    runs.sort(Comparator.comparing(Results::at).reversed());
    return new Kept(runs);
  }

  /** The newest run before this one that is like it. */
  Optional<Results> before(Results now) {
    return runs.stream()
        .filter(run -> run.at().isBefore(now.at()))
        .filter(run -> run.mode().equals(now.mode()) && run.customers() == now.customers())
        .findFirst();
  }

  /** The newest run of each size, the smallest first; a whole one goes before a quick one. */
  List<Results> bySize() {
    var newest = new TreeMap<Integer, Results>();
    runs.stream()
        .sorted(Comparator.comparing(run -> !run.mode().equals("full")))
        .forEach(run -> newest.putIfAbsent(run.customers(), run));
    return List.copyOf(newest.values());
  }
}
