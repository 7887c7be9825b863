package org.keyuan.crm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processor time that the server's process has used: on a busy machine it is what counts. */
record ServerTime(long process) {
  private static final int TICKS_OF_A_SECOND = 100;

  /** Milliseconds since its start, of all its threads. */
  double millis() throws IOException {
    var stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1_000.0 / TICKS_OF_A_SECOND;
  }
}
