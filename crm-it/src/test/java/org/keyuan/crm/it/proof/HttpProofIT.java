package org.keyuan.crm.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.access.Asvs;

/**
 * Every page, servlet, export, report and REST path, asked for by every role with ids of a foreign
 * record: nothing of it is heard, and asking changes no row.
 */
class HttpProofIT {
  /** Change by themselves or by being asked: when somebody was last seen, jobs of the clock. */
  private static final String FOLLOWS = "APP_USER|USER_SESSION|JOB_.*|JB_.*|WELCOME_FIGURE";

  /**
   * Who tries ids in parameters too that mean no record. The first two may do everything and reach
   * nothing foreign, so that no guard but the reach stops them; the others are shipped roles.
   */
  private static final Set<String> PROBERS =
      Set.of("proofown", "proofdepartment", "proofnear", "proofmarketer", "proofportal");

  private final Checked checked = new Checked();
  private final Set<String> told = new ConcurrentSkipListSet<>();
  private final Set<String> shown = new ConcurrentSkipListSet<>();

  @Asvs({"8.2.1", "8.2.2", "8.2.3"})
  @Test
  void nothingLeaks_andNoRowChanges() throws Exception {
    var ids = ProofServer.map("foreign");
    var pages = new Pages(ids);
    var addresses = new Addresses(ids, ProofServer.map("lists").keySet());
    var visitors = Visitors.all();
    var before = ProofServer.map("tables");
    var byPage = pages.addresses(false);
    var everywhere = pages.addresses(true);
    var servlets = addresses.servlets();
    var rest = addresses.rest();
    Visitors.together(
        visitors,
        visitor -> {
          askPages(visitor, PROBERS.contains(visitor.loginName()) ? everywhere : byPage);
          askServlets(visitor, servlets);
          askRest(visitor, rest);
        });
    requireSame(before);
    requireShown(everywhere.keySet());
    assertThat(pages.unknown()).isEmpty();
    assertThat(addresses.unknown()).isEmpty();
    checked.end(
        "http.combinations",
        "over HTTP: %d addresses of %d pages, %d of %d servlets, %d REST methods, %d people"
            .formatted(
                everywhere.values().stream().mapToInt(Set::size).sum(),
                everywhere.size(),
                servlets.values().stream().mapToInt(List::size).sum(),
                servlets.size(),
                rest.size(),
                visitors.size()));
    requireControl();
  }

  /** What was heard at all; without it silence would say nothing. */
  private void requireControl() {
    assertThat(told)
        .as("what was heard by those who may")
        .contains(
            "CUSTOMER.NAME",
            "CUSTOMER.PHONE",
            "CUSTOMER.REASON",
            "CONTACT.NAME",
            "SALES_ORDER.AMOUNT",
            "SALES_ORDER.UNIT_PRICE",
            "IMPORT.FILE_NAME",
            "IMPORT.CELL");
  }

  /** The proof says nothing of pages that nobody was ever shown. */
  private void requireShown(Set<String> pages) {
    var never = new TreeSet<>(pages);
    never.removeAll(shown);
    if (!never.equals(Known.NEVER_SHOWN.keySet())) {
      checked.wrong("never shown to anybody: " + never);
    }
  }

  private void askPages(Visitor visitor, Map<String, Set<String>> byPage) throws Exception {
    for (var page : byPage.entrySet()) {
      ask(visitor, page.getKey(), page.getValue());
      refusesView(visitor, page.getKey());
    }
  }

  private void askServlets(Visitor visitor, Map<String, List<String>> servlets) throws Exception {
    for (var servlet : servlets.entrySet()) {
      ask(visitor, servlet.getKey(), servlet.getValue());
      refusesPost(visitor, servlet.getKey());
    }
  }

  private void askRest(Visitor visitor, List<Addresses.Rest> rest) throws Exception {
    for (var call : rest) {
      var status = visitor.call(call.verb(), call.path(), call.type());
      checked.answered(visitor.loginName() + " " + call, status, Set.of(401));
    }
  }

  private void ask(Visitor visitor, String what, Collection<String> addresses) throws Exception {
    for (var address : addresses) {
      var heard = visitor.get(address);
      told.addAll(heard.marks());
      if (heard.status() == 200) {
        shown.add(what);
      }
      judge(visitor, address, heard);
    }
  }

  private void judge(Visitor visitor, String address, Visitor.Heard heard) {
    checked.count(1);
    if (!heard.forbidden().isEmpty() || heard.status() >= 500) {
      checked.wrong(
          visitor.loginName() + " " + address + " " + heard.status() + " " + heard.forbidden());
    }
  }

  /** A page's form whose view was never made does nothing and tells nothing. */
  private void refusesView(Visitor visitor, String page) throws Exception {
    var form = "jakarta.faces.ViewState=1:1&save=save&delete=delete&id=1";
    judge(visitor, "POST " + page, visitor.post(page, form));
  }

  /** A plain form without the session's secret does nothing. */
  private void refusesPost(Visitor visitor, String servlet) throws Exception {
    var status = visitor.post(servlet, "id=1&csrf=guessed").status();
    checked.answered(visitor.loginName() + " POST " + servlet, status, Set.of(400, 403, 405));
  }

  private void requireSame(Map<String, String> before) throws Exception {
    var after = ProofServer.map("tables");
    before.forEach(
        (table, hash) -> {
          if (!table.matches(FOLLOWS) && !hash.equals(after.get(table))) {
            checked.wrong("asking changed " + table);
          }
        });
  }
}
