package org.keyuan.crm.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The processor time that the server's process has used: on a busy machine it is what counts. What
 * it takes to compile the code that runs often is left out: it comes and goes as it likes, and ends
 * when the server is warm.
 */
record ServerTime(long process) {
  private static final int TICKS_OF_A_SECOND = 100;
  private static final String COMPILERS = "C[12] Compiler.*";

  /** Milliseconds since its start, of all its threads but the compiler's. */
  double millis() throws IOException {
    var folder = Path.of("/proc", String.valueOf(process));
    try (var tasks = Files.list(folder.resolve("task"))) {
      var compiled = tasks.filter(ServerTime::isCompiler).mapToLong(ServerTime::ticks).sum();
      return (ticks(folder) - compiled) * 1_000.0 / TICKS_OF_A_SECOND;
    }
  }

  private static boolean isCompiler(Path task) {
    return read(task.resolve("comm")).strip().matches(COMPILERS);
  }

  private static long ticks(Path task) {
    var stat = read(task.resolve("stat"));
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }

  /** Nothing of a thread that has just ended. */
  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
