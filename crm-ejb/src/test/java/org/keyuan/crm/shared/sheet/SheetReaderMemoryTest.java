package org.keyuan.crm.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory stays flat while the file grows: what the reader holds is a row, not the file. */
class SheetReaderMemoryTest {
  private static final int ROWS = 1_000_000;
  private static final long ALLOWED = 24L << 20;

  @Test
  void next_overAMillionRows_holdsNoneOfThem(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("big.csv");
    try (var out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < ROWS; i++) {
        out.append("C").append(Integer.toString(i)).append(",some name,13800138000\n");
      }
    }
    long before = used();
    long most = 0;
    long count = 0;
    try (SheetReader sheet = SheetReader.open(file)) {
      for (var row = sheet.next(); row.isPresent(); row = sheet.next()) {
        count++;
        if (count % 250_000 == 0) {
          most = Math.max(most, used());
        }
      }
    }
    assertThat(count).isEqualTo(ROWS);
    assertThat(most - before).isLessThan(ALLOWED);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
