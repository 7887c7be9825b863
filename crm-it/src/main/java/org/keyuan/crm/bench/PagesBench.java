package org.keyuan.crm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures the pages that the product's figures for speed name, over HTTP, as people who have
 * logged in. Every work is first done by one person alone, then by eight at once; the server's
 * processor time, the statements that its database ran and the memory that it holds are asked for
 * each.
 */
public final class PagesBench {
  private static final int COUNTED = 5;
  private static final long WAIT = 2_000;

  /** How long the server is warmed up, how many requests, how long alone and together, in ms. */
  private record Pace(long warm, int requests, long alone, long together, int exports) {
    static Pace of(String mode) {
      return mode.equals("quick")
          ? new Pace(15_000, 40, 1_000, 1_500, 3)
          : new Pace(90_000, 200, 5_000, 5_000, 5);
    }
  }

  private final Pace pace;
  private final Load load;
  private final Statements statements;
  private final ServerHeap heap;

  private PagesBench(Pace pace, Load load, Statements statements, ServerHeap heap) {
    this.pace = pace;
    this.load = load;
    this.statements = statements;
    this.heap = heap;
  }

  /**
   * @param args address of the application, process id of its server, file with the password of
   *     those who measure, address of the database and the file with its password, folder of the
   *     results, number of customers, {@code quick} or {@code full}
   */
  public static void main(String[] args) throws Exception {
    var visitors = visitors(args[0], Files.readString(Path.of(args[2])).strip());
    long process = Long.parseLong(args[1]);
    int customers = Integer.parseInt(args[6]);
    awaitIndex(visitors.get(0));
    try (var statements = new Statements(args[3], Files.readString(Path.of(args[4])).strip())) {
      var works =
          new PageWorks(visitors.get(0), SomeCustomers.of(statements.connection(), customers))
              .all();
      var load = new Load(visitors, new ServerTime(process));
      var bench = new PagesBench(Pace.of(args[7]), load, statements, new ServerHeap(process));
      var now = new Results(Instant.now(), args[7], customers, bench.measure(works));
      tell(now, Path.of(args[5]));
    }
  }

  /** The server writes the index of a new data set by itself, which search says as long. */
  private static void awaitIndex(Visitor visitor) throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (visitor.get("search/found.xhtml?q=ab").contains("note warn")) {
      TimeUnit.MILLISECONDS.sleep(WAIT);
    }
    System.out.printf("  searching after %,d s%n", (System.nanoTime() - start) / 1_000_000_000);
  }

  private static List<Visitor> visitors(String address, String password)
      throws IOException, InterruptedException {
    var visitors = new ArrayList<Visitor>();
    for (var login : BenchPeople.MEASURING) {
      var visitor = new Visitor(address);
      visitor.signIn(login, password);
      visitors.add(visitor);
    }
    return visitors;
  }

  private List<Figures> measure(List<Work> works)
      throws IOException, InterruptedException, SQLException {
    long end = System.nanoTime() + pace.warm() * 1_000_000;
    do {
      for (var work : works) {
        load.once(work);
      }
    } while (System.nanoTime() < end);
    var figures = new ArrayList<Figures>();
    for (var work : works) {
      figures.add(measure(work));
      System.out.printf("  %tT %s%n", System.currentTimeMillis(), work.name());
    }
    return figures;
  }

  private Figures measure(Work work) throws IOException, InterruptedException, SQLException {
    boolean isLong = work.load() == Work.LoadKind.LONG;
    load.alone(work, isLong ? 1 : pace.requests() / 4, pace.alone() / 4);
    var alone =
        load.alone(work, isLong ? pace.exports() : pace.requests(), isLong ? 60_000 : pace.alone());
    var eight =
        work.load() == Work.LoadKind.SHARED ? (Double) load.together(work, pace.together()) : null;
    var ran = statements(work, isLong ? 1 : COUNTED);
    return new Figures(
        work.name(),
        work.target(),
        alone.wall(0.5),
        alone.wall(0.95),
        alone.perSecond(),
        eight,
        alone.processor(),
        alone.bytes() / 1_024,
        ran.stream().mapToInt(Statements.Ran::times).sum(),
        heap.megabytes(),
        ran.isEmpty() ? null : "%.1f ms: %s".formatted(ran.get(0).millis(), ran.get(0).sql()));
  }

  /** Of the request with the fewest: what runs by itself beside it belongs to none. */
  private List<Statements.Ran> statements(Work work, int requests)
      throws IOException, InterruptedException, SQLException {
    List<Statements.Ran> fewest = null;
    for (int i = 0; i < requests; i++) {
      var ran = load.counted(work, statements);
      if (fewest == null || times(ran) < times(fewest)) {
        fewest = ran;
      }
    }
    return fewest;
  }

  private static int times(List<Statements.Ran> ran) {
    return ran.stream().mapToInt(Statements.Ran::times).sum();
  }

  private static void tell(Results now, Path folder) throws IOException {
    var file = now.write(folder);
    var kept = Kept.in(folder);
    System.out.println();
    PagesTable.of(now, kept.before(now).orElse(null)).forEach(System.out::println);
    System.out.println();
    PagesTable.bySize(kept.bySize()).forEach(System.out::println);
    System.out.println("  " + file);
  }
}
