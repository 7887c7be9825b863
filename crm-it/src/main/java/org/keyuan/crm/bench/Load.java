package org.keyuan.crm.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Has a work done by one person, or by everybody at once. */
final class Load {
  private final List<Visitor> visitors;
  private final ServerTime time;
  private final AtomicInteger number = new AtomicInteger();

  Load(List<Visitor> visitors, ServerTime time) {
    this.visitors = visitors;
    this.time = time;
  }

  /**
   * What a person alone measured: milliseconds and bytes of each request, processor time of one.
   */
  record Alone(List<Double> millis, double bytes, double processor) {
    double wall(double share) {
      return Percentile.of(share, millis);
    }

    double perSecond() {
      return 1_000 * millis.size() / millis.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /**
   * One request after the other.
   *
   * @param longest milliseconds after which no further one begins
   */
  Alone alone(Work work, int requests, long longest) throws IOException, InterruptedException {
    var millis = new ArrayList<Double>();
    long bytes = 0;
    double before = time.millis();
    double aside = 0;
    long end = System.nanoTime() + longest * 1_000_000;
    while (millis.size() < requests && (millis.isEmpty() || System.nanoTime() < end)) {
      double begun = time.millis();
      var request = work.turn().next(visitors.get(0), number.getAndIncrement());
      aside += time.millis() - begun;
      var answer = checked(work, visitors.get(0).send(request));
      millis.add(answer.millis());
      bytes += answer.bytes();
    }
    double processor = time.millis() - before - aside;
    return new Alone(millis, (double) bytes / millis.size(), processor / millis.size());
  }

  /** One request, measured by nobody. */
  void once(Work work) throws IOException, InterruptedException {
    var visitor = visitors.get(0);
    checked(work, visitor.send(work.turn().next(visitor, number.getAndIncrement())));
  }

  /** The statements of one request alone, without those of what comes before it. */
  List<Statements.Ran> counted(Work work, Statements statements)
      throws IOException, InterruptedException, SQLException {
    var visitor = visitors.get(0);
    var request = work.turn().next(visitor, number.getAndIncrement());
    statements.begin();
    checked(work, visitor.send(request));
    return statements.end();
  }

  /** Requests a second of everybody at once, what comes before a request included. */
  double together(Work work, long millis) throws IOException, InterruptedException {
    long start = System.nanoTime();
    long end = start + millis * 1_000_000;
    var pool = Executors.newFixedThreadPool(visitors.size());
    try {
      List<Callable<Integer>> people = new ArrayList<>();
      visitors.forEach(visitor -> people.add(() -> until(end, work, visitor)));
      int requests = 0;
      for (var person : pool.invokeAll(people)) {
        requests += done(person);
      }
      return requests * 1e9 / (System.nanoTime() - start);
    } finally {
      pool.shutdown();
    }
  }

  private int until(long end, Work work, Visitor visitor) throws IOException, InterruptedException {
    int requests = 0;
    while (System.nanoTime() < end) {
      checked(work, visitor.send(work.turn().next(visitor, number.getAndIncrement())));
      requests++;
    }
    return requests;
  }

  private static int done(Future<Integer> person) throws IOException, InterruptedException {
    try {
      return person.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static Answer checked(Work work, Answer answer) throws IOException {
    if (answer.status() != work.status()) {
      throw new IOException(work.name() + " answered " + answer.status());
    }
    return answer;
  }
}
