package org.keyuan.crm.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The memory that the server holds once its garbage is collected, the database's included. */
record ServerHeap(long process) {
  private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");

  /** In megabytes. */
  long megabytes() throws IOException, InterruptedException {
    jcmd("GC.run");
    return used(jcmd("GC.heap_info"));
  }

  static long used(String info) {
    var found = USED.matcher(info);
    if (!found.find()) {
      throw new IllegalArgumentException(info);
    }
    return Long.parseLong(found.group(1)) / 1024;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var run = new ProcessBuilder(tool, String.valueOf(process), command).start();
    var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    run.waitFor();
    return said;
  }
}
