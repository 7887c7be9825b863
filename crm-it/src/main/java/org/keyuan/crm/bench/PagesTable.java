package org.keyuan.crm.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Results as people read them: one run beside the one before it, and the sizes side by side. */
public final class PagesTable {
  private PagesTable() {}

  /**
   * @param args the folder with the results
   */
  public static void main(String[] args) throws IOException {
    bySize(Kept.in(Path.of(args[0])).bySize()).forEach(System.out::println);
  }

  /**
   * The lines of one run.
   *
   * @param before what it is compared with, or null
   */
  static List<String> of(Results now, Results before) {
    var lines = new ArrayList<String>();
    lines.add(
        before == null
            ? title(now) + ", compared with nothing: there is no earlier such run"
            : title(now) + ", compared with " + title(before));
    lines.add(
        line(
            "%-44s %7s %8s %8s %7s %8s %8s %8s %7s %5s %7s",
            "",
            "target",
            "p50 ms",
            "p95 ms",
            "p95 ±",
            "cpu ms",
            "1 user/s",
            "8 user/s",
            "KB",
            "SQL",
            "heap MB"));
    for (var f : now.figures()) {
      lines.add(row(f, before == null ? null : before.of(f.name()).orElse(null)));
    }
    return lines;
  }

  private static String row(Figures f, Figures before) {
    return line(
        "%-44s %7s %8.1f %7.1f%s %7s %8.1f %8.1f %8s %7.1f %5d %7d",
        f.name(),
        f.target() == null ? "" : line("%.0f", f.target()),
        f.p50(),
        f.p95(),
        f.isMissed() ? "!" : " ",
        before == null ? "" : change(f.p95(), before.p95()),
        f.cpu(),
        f.perSecond(),
        f.perSecondOfEight() == null ? "" : line("%.1f", f.perSecondOfEight()),
        f.kilobytes(),
        f.statements(),
        f.heap());
  }

  private static String change(double now, double before) {
    return line("%+.0f%%", (now / before - 1) * 100);
  }

  /** P95 and the server's processor time of each size. */
  static List<String> bySize(List<Results> runs) {
    var lines = new ArrayList<String>();
    runs.forEach(run -> lines.add(title(run)));
    var head = new StringBuilder(line("%-44s %7s", "p95 ms (processor ms, SQL)", "target"));
    runs.forEach(run -> head.append(line("%24s", count(run.customers()))));
    lines.add(head.toString());
    var names = new LinkedHashSet<String>();
    runs.forEach(run -> run.figures().forEach(f -> names.add(f.name())));
    names.forEach(name -> lines.add(bySize(name, runs)));
    return lines;
  }

  private static String bySize(String name, List<Results> runs) {
    var target =
        runs.stream()
            .flatMap(run -> run.of(name).stream())
            .map(Figures::target)
            .filter(Objects::nonNull)
            .findFirst();
    var row =
        new StringBuilder(line("%-44s %7s", name, target.map(t -> line("%.0f", t)).orElse("")));
    for (var run : runs) {
      var cell =
          run.of(name)
              .map(
                  f ->
                      line(
                          "%.1f%s (%.1f, %d)",
                          f.p95(), f.isMissed() ? "!" : "", f.cpu(), f.statements()))
              .orElse("");
      row.append(line("%24s", cell));
    }
    return row.toString();
  }

  private static String title(Results run) {
    return count(run.customers())
        + " customers, "
        + run.mode()
        + ", "
        + run.at().truncatedTo(ChronoUnit.MINUTES);
  }

  private static String count(int customers) {
    return line("%,d", customers);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
