package org.keyuan.crm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-11-25T08:00:00Z");

  @TempDir private Path folder;

  private static Results run(Instant at, String mode, int customers, double p95) {
    var first =
        new Figures("first page", 20.0, 10, p95, 90, 150.5, 8.25, 7.5, 5, 180, "1.0 ms: SELECT 1");
    var form = new Figures("empty form", null, 5, 6, 160, null, 4, 2, 3, 180, null);
    return new Results(at, mode, customers, List.of(first, form));
  }

  @Test
  void write_andRead_giveTheSame() throws IOException {
    var run = run(MONDAY, "full", 10_000, 19.5);
    assertThat(Results.read(run.write(folder))).isEqualTo(run);
  }

  @Test
  void before_isTheNewestEarlierRunOfTheSameSizeAndKind() throws IOException {
    var now = run(WEDNESDAY, "full", 10_000, 30);
    for (var run :
        List.of(
            now,
            run(MONDAY, "full", 10_000, 10),
            run(TUESDAY, "full", 10_000, 20),
            run(TUESDAY, "full", 100_000, 40),
            run(TUESDAY.plusSeconds(1), "quick", 10_000, 50))) {
      run.write(folder.resolve(run.mode()));
      run.write(folder);
    }
    assertThat(Kept.in(folder).before(now)).map(Results::at).contains(TUESDAY);
    assertThat(Kept.in(folder.resolve("nothing")).before(now)).isEmpty();
  }

  @Test
  void table_saysWhatItIsComparedWithAndWhatMissesItsTarget() {
    var now = run(TUESDAY, "full", 10_000, 30);
    var table = PagesTable.of(now, run(MONDAY, "full", 10_000, 20));
    assertThat(table.get(0)).contains("compared with 10,000 customers, full, 2026-11-23T08:00:00Z");
    assertThat(table.get(2)).contains("first page", "30.0!", "+50%", "150.5");
    assertThat(table.get(3)).contains("empty form").doesNotContain("!");
    assertThat(PagesTable.of(now, null).get(0)).contains("nothing");
  }

  @Test
  void bySize_putsSizesSideBySide_andAWholeRunBeforeAQuickOne() {
    var runs =
        new Kept(
                List.of(
                    run(WEDNESDAY, "quick", 10_000, 99),
                    run(TUESDAY, "full", 100_000, 15),
                    run(MONDAY, "full", 10_000, 12)))
            .bySize();
    assertThat(runs).extracting(Results::at).containsExactly(MONDAY, TUESDAY);
    var table = PagesTable.bySize(runs);
    assertThat(table.get(2)).matches(".*10,000 +100,000");
    assertThat(table.get(3))
        .matches("first page +20 +12\\.0 \\(8\\.3, 5\\) +15\\.0 \\(8\\.3, 5\\)");
  }
}
