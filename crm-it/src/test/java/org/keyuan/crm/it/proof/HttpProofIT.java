package org.keyuan.crm.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every page, servlet, export, report and REST path, asked for by every role with ids of a foreign
 * record: nothing of it is heard, and asking changes no row.
 */
class HttpProofIT {
  /** Signing out would end what the others need. */
  private static final Set<String> ENDS_THE_SESSION = Set.of("sign-out");

  /** May change by being asked: who is told of refusals, when somebody was last seen. */
  private static final Set<String> FOLLOWS =
      Set.of("APP_USER", "JOB_RUN", "JOB_LOG", "JOB_CHECKPOINT");

  private final List<String> wrong = new ArrayList<>();
  private final Set<String> told = new TreeSet<>();
  private long combinations;

  @Test
  void nothingLeaks_andNoRowChanges() throws Exception {
    var addresses = new Addresses(ProofServer.map("foreign"));
    var visitors = visitors();
    var before = ProofServer.map("tables");
    var pages = addresses.pages();
    for (var visitor : visitors) {
      ask(visitor, pages);
      for (var servlet : addresses.servlets().entrySet()) {
        ask(visitor, servlet.getValue());
        refusesPost(visitor, servlet.getKey());
      }
      for (var path : addresses.rest()) {
        refuses(visitor.loginName() + " " + path, visitor.get(path).status(), Set.of(401));
      }
    }
    requireSame(before);
    System.out.println(
        combinations
            + " combinations checked over HTTP: "
            + pages.size()
            + " addresses of pages, "
            + addresses.servlets().size()
            + " servlets, "
            + addresses.rest().size()
            + " REST paths, "
            + visitors.size()
            + " people");
    assertThat(addresses.unknown()).isEmpty();
    assertThat(wrong).isEmpty();
    assertThat(told)
        .as("what was heard by those who may")
        .contains(
            "CUSTOMER.NAME",
            "CUSTOMER.PHONE",
            "CONTACT.NAME",
            "SALES_ORDER.AMOUNT",
            "SALES_ORDER.UNIT_PRICE",
            "IMPORT.FILE_NAME");
    Counts.requireGrowth(combinations, "http.combinations");
  }

  /** Hidden columns are refused in order and filter of every list, by whoever may not see them. */
  @Test
  void hiddenColumns_areNeitherSortedNorFilteredNorExported() throws Exception {
    var blind =
        visitors().stream()
            .filter(v -> v.loginName().equals("proofblind"))
            .findFirst()
            .orElseThrow();
    for (var list : ProofServer.map("lists").entrySet()) {
      for (var column : list.getValue().split(" ")) {
        if (column.startsWith("-")) {
          var name = column.substring(1);
          for (var query : List.of("sort=" + name, "f=" + name + "~CNRY", "c=" + name)) {
            var heard = blind.get("export?list=" + list.getKey() + "&" + query);
            combinations++;
            if (!heard.forbidden().isEmpty() || heard.status() == 500) {
              wrong.add(list.getKey() + " " + query + " " + heard);
            }
          }
        }
      }
    }
    System.out.println(combinations + " combinations checked of hidden columns");
    assertThat(wrong).isEmpty();
    Counts.requireGrowth(combinations, "http.hidden");
  }

  private static List<Visitor> visitors() throws Exception {
    var visitors = new ArrayList<Visitor>();
    for (Map.Entry<String, String> person : ProofServer.map("hearing").entrySet()) {
      var hears = Set.of(person.getValue().split(" "));
      visitors.add(new Visitor(person.getKey(), hears).signIn());
    }
    return visitors;
  }

  private void ask(Visitor visitor, List<String> addresses) throws Exception {
    for (var address : addresses) {
      if (ENDS_THE_SESSION.contains(address)) {
        continue;
      }
      var heard = visitor.get(address);
      combinations++;
      told.addAll(heard.marks());
      if (!heard.forbidden().isEmpty() || heard.status() >= 500) {
        wrong.add(
            visitor.loginName() + " " + address + " " + heard.status() + " " + heard.forbidden());
      }
    }
  }

  /** A plain form without the session's secret does nothing. */
  private void refusesPost(Visitor visitor, String servlet) throws Exception {
    var status = visitor.post(servlet, "id=1&csrf=guessed").status();
    refuses(visitor.loginName() + " POST " + servlet, status, Set.of(400, 403, 405));
  }

  private void refuses(String what, int status, Set<Integer> wanted) {
    combinations++;
    if (!wanted.contains(status)) {
      wrong.add(what + " was answered with " + status);
    }
  }

  private void requireSame(Map<String, String> before) throws Exception {
    var after = ProofServer.map("tables");
    before.forEach(
        (table, hash) -> {
          if (!FOLLOWS.contains(table) && !hash.equals(after.get(table))) {
            wrong.add("asking changed " + table);
          }
        });
  }
}
