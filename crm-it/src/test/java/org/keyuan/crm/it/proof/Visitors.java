package org.keyuan.crm.it.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Those who ask over HTTP. */
final class Visitors {
  private Visitors() {}

  /** Everybody, signed in. */
  static List<Visitor> all() throws IOException, InterruptedException {
    var visitors = new ArrayList<Visitor>();
    for (var loginName : ProofServer.map("hearing").keySet()) {
      visitors.add(of(loginName));
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
    return new Visitor(loginName, marks("hearing", loginName), marks("trail", loginName)).signIn();
  }

  private static Set<String> marks(String what, String loginName)
      throws IOException, InterruptedException {
    return Set.of(ProofServer.map(what).getOrDefault(loginName, "").split(" "));
  }
}
