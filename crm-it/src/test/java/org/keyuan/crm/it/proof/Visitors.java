package org.keyuan.crm.it.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Those who ask over HTTP. */
final class Visitors {
  private Visitors() {}

  /** Everybody, signed in. */
  static List<Visitor> all() throws IOException, InterruptedException {
    var hearing = ProofServer.map("hearing");
    var trail = ProofServer.map("trail");
    var visitors = new ArrayList<Visitor>();
    for (var loginName : hearing.keySet()) {
      visitors.add(visitor(loginName, hearing, trail));
    }
    return visitors;
  }

  /** What a visitor does. */
  interface Visit {
    void by(Visitor visitor) throws Exception;
  }

  /** Two at a time: one waits while the server works for the other. */
  static void together(List<Visitor> visitors, Visit visit) throws Exception {
    var pool = Executors.newFixedThreadPool(2);
    try {
      var visits = new ArrayList<Callable<Void>>();
      for (var visitor : visitors) {
        visits.add(
            () -> {
              visit.by(visitor);
              return null;
            });
      }
      for (var done : pool.invokeAll(visits)) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  static Visitor of(String loginName) throws IOException, InterruptedException {
    return visitor(loginName, ProofServer.map("hearing"), ProofServer.map("trail"));
  }

  private static Visitor visitor(
      String loginName, Map<String, String> hearing, Map<String, String> trail)
      throws IOException, InterruptedException {
    return new Visitor(loginName, marks(hearing, loginName), marks(trail, loginName)).signIn();
  }

  private static Set<String> marks(Map<String, String> of, String loginName) {
    return Set.of(of.getOrDefault(loginName, "").split(" "));
  }
}
