package org.keyuan.crm.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.it.inside.proof.KnownList;
import org.keyuan.crm.shared.access.Asvs;

/**
 * Every way to read a list has the same records for one person: its pages, its count, pickers,
 * exported files and reports; and they are those that the tables of roles, departments and owners
 * say.
 */
class SameRecordsIT {
  /** Doesn't see the names by which rows are told; {@link HiddenFieldsIT} asks in their name. */
  private static final String BLIND = "proofblind";

  private final Checked checked = new Checked();

  @Asvs({"8.2.2", "8.2.3"})
  @Test
  void everyWay_hasTheSameRecords() throws Exception {
    var columns = ProofServer.map("links");
    requireKnown(columns);
    var expected = ProofServer.map("expected");
    var visitors = Visitors.all();
    visitors.removeIf(visitor -> visitor.loginName().equals(BLIND));
    var lists = lists(columns);
    Visitors.together(
        visitors,
        visitor -> {
          for (var list : lists.values()) {
            var who = visitor.loginName() + " " + list.name();
            list.compare(visitor, expected.get(who + " VIEW"), expected.get(who + " EXPORT"));
          }
        });
    checked.end("http.lists", "of who reads what of " + lists.size() + " lists");
  }

  private Map<String, ReadList> lists(Map<String, String> columns) throws Exception {
    var pages = Pages.ofLists();
    var everything = Visitors.of("proofall");
    var lists = new TreeMap<String, ReadList>();
    for (var column : columns.entrySet()) {
      var name = column.getKey();
      var asked = KnownList.ALL.get(name).asked();
      lists.put(
          name, ReadList.of(name, pages.get(name), asked, column.getValue(), everything, checked));
    }
    return lists;
  }

  /** A list that this proof doesn't know fails it. */
  private static void requireKnown(Map<String, String> columns) throws Exception {
    assertThat(columns.keySet())
        .as("say in org.keyuan.crm.it.inside.proof.KnownList what each list has to show")
        .isEqualTo(new TreeSet<>(KnownList.ALL.keySet()));
    assertThat(Pages.ofLists().keySet())
        .as("a list that no page shows: have templates/list.xhtml show it")
        .containsAll(columns.keySet());
  }
}
