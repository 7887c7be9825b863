package org.keyuan.crm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a data scope costs: the pages of the customer list for people of each scope beside those of
 * somebody unrestricted, over HTTP, in rounds that take turns. A round ends after 60 requests or
 * three seconds. A page far behind is come to from the one before it, as people do, or jumped to by
 * its number.
 */
public final class ScopeBench {
  private static final int WARM_UP = 40;
  private static final int REQUESTS = 60;
  private static final long LONGEST_ROUND = 3_000_000_000L;
  private static final String LIST = "customer/list.xhtml";
  private static final String FAR = "far behind";
  private static final String JUMP = "jump there";
  private static final List<Integer> FAR_PAGES = List.of(99, 29, 7);
  private static final Map<String, String> PAGES = pages();

  private final Map<String, Visitor> visitors = new LinkedHashMap<>();
  private final Map<String, Measured> measured = new LinkedHashMap<>();
  private final ServerTime time;
  private final int rounds;

  private ScopeBench(long process, int rounds) {
    time = new ServerTime(process);
    this.rounds = rounds;
  }

  private static Map<String, String> pages() {
    var pages = new LinkedHashMap<String, String>();
    pages.put("first page", LIST);
    pages.put("VIP", LIST + "?f=tier%3DVIP");
    pages.put("name contains", LIST + "?f=name~%E7%A7%91%E6%8A%80");
    pages.put("name is", LIST + "?f=name%3D%E5%BC%A0%E4%BC%9F");
    pages.put("by name", LIST + "?sort=name");
    pages.put("by amount", LIST + "?sort=-amount");
    pages.put("by last sale", LIST + "?sort=-lastSaleOn");
    pages.put(FAR, LIST);
    pages.put(JUMP, LIST);
    pages.put("contacts", "contact/list.xhtml");
    pages.put("orders", "sales/list.xhtml");
    return pages;
  }

  /**
   * @param args address of the application, process id of its server, file with the password, file
   *     to write, number of rounds
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    var bench = new ScopeBench(Long.parseLong(args[1]), Integer.parseInt(args[4]));
    bench.signIn(args[0], Files.readString(Path.of(args[2])).strip());
    bench.measure();
    bench.write(Path.of(args[3]));
  }

  private void signIn(String address, String password) throws IOException, InterruptedException {
    for (var person : BenchPeople.ALL) {
      var visitor = new Visitor(address);
      visitor.signIn(person.login(), password);
      visitors.put(person.name(), visitor);
    }
  }

  private void measure() throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      for (var page : PAGES.values()) {
        for (var visitor : visitors.values()) {
          visitor.get(page);
        }
      }
    }
    for (var page : PAGES.entrySet()) {
      for (int round = 0; round <= rounds; round++) {
        for (var visitor : visitors.entrySet()) {
          round(page, visitor.getKey(), visitor.getValue(), round > 0);
        }
      }
      say(page.getKey());
    }
  }

  private void round(Map.Entry<String, String> page, String person, Visitor visitor, boolean counts)
      throws IOException, InterruptedException {
    var walls = new ArrayList<Double>();
    int requests = counts ? REQUESTS : REQUESTS / 4;
    var address = address(page, visitor);
    double before = time.millis();
    long end = System.nanoTime() + LONGEST_ROUND;
    while (walls.size() < requests && (walls.isEmpty() || System.nanoTime() < end)) {
      long start = System.nanoTime();
      visitor.get(address);
      walls.add((System.nanoTime() - start) / 1e6);
    }
    if (counts) {
      of(page.getKey(), person).add(walls, (time.millis() - before) / walls.size());
    }
  }

  /** The 100th page where there are so many, else the 30th or the eighth. */
  private static String address(Map.Entry<String, String> page, Visitor visitor)
      throws IOException, InterruptedException {
    if (!page.getKey().equals(FAR) && !page.getKey().equals(JUMP)) {
      return page.getValue();
    }
    for (int number : FAR_PAGES) {
      var next = visitor.next(page.getValue() + "?page=" + number);
      if (next.isPresent()) {
        return page.getKey().equals(FAR) ? next.get() : next.get().replaceFirst("&after=.*", "");
      }
    }
    return page.getValue();
  }

  private Measured of(String page, String person) {
    return measured.computeIfAbsent(page + "|" + person, key -> new Measured());
  }

  private void say(String page) {
    System.out.printf(
        "%n%-15s %-12s %8s %8s %10s %7s%n", page, "scope", "p50 ms", "p95 ms", "cpu ms", "ratio");
    var all = of(page, "all");
    for (var person : visitors.keySet()) {
      var it = of(page, person);
      System.out.printf(
          "%-15s %-12s %8.1f %8.1f %10.2f %7.2f%n",
          "",
          person,
          it.wall(0.5),
          it.wall(0.95),
          it.processor(),
          it.processor() / all.processor());
    }
  }

  private void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (var page : PAGES.keySet()) {
      for (var person : visitors.keySet()) {
        lines.add(of(page, person).json(page, person, of(page, "all")));
      }
    }
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "{\"at\": \""
            + LocalDateTime.now()
            + "\", \"results\": [\n  "
            + String.join(",\n  ", lines)
            + "\n]}\n");
  }
}
