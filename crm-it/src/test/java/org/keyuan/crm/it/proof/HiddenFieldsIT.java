package org.keyuan.crm.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.access.Asvs;

/**
 * Hidden columns are refused in order, filter and choice of every list, as page and as file, by
 * whoever may not see them: an order tells of what it orders.
 */
class HiddenFieldsIT {
  private final Checked checked = new Checked();

  @Asvs("8.2.3")
  @Test
  void hiddenColumns_areNeitherSortedNorFilteredNorShown() throws Exception {
    var blind = Visitors.of("proofblind");
    var pages = Pages.ofLists();
    for (var list : ProofServer.map("lists").entrySet()) {
      for (var column : hidden(list)) {
        for (var query : queries(column)) {
          refuses(blind, pages.get(list.getKey()) + "?" + query);
          refuses(blind, "export?list=" + list.getKey() + "&" + query);
        }
        isPassedOver(blind, pages.get(list.getKey()), "p." + column + "=CNRY");
      }
    }
    checked.end("http.hidden", "of hidden columns");
  }

  /** What is left can be read: the file has as many columns in its lines as in its heading. */
  @Test
  void whatIsLeft_isExportedUnderItsOwnHeadings() throws Exception {
    var blind = Visitors.of("proofblind");
    for (var list : List.of("customer", "contact", "order", "import")) {
      var rows = Spreadsheet.rows(blind.file("export?list=" + list + "&q=CNRY"));
      assertThat(rows).as(list).hasSizeGreaterThan(1);
      assertThat(rows).as(list).allMatch(row -> row.size() == rows.get(0).size());
    }
    for (var kind : List.of("CUSTOMER", "CONTACT", "EMPLOYEE")) {
      assertThat(blind.get("pick?kind=" + kind + "&q=").status()).as(kind).isEqualTo(200);
    }
  }

  private static List<String> hidden(Map.Entry<String, String> list) {
    return List.of(list.getValue().split(" ")).stream()
        .filter(column -> column.startsWith("-"))
        .map(column -> column.substring(1))
        .toList();
  }

  private static List<String> queries(String column) {
    return List.of(
        "sort=" + column,
        "sort=-" + column,
        "f=" + column + "~CNRY",
        "f=" + column + "%3DCNRY",
        "cols=" + column);
  }

  private void refuses(Visitor blind, String address) throws Exception {
    var heard = blind.get(address);
    checked.answered(address, heard.status(), Set.of(400, 403));
    checked.none(address + " tells", heard.forbidden());
  }

  /** The panel's fields are read for columns that there are: the answer is that without them. */
  private void isPassedOver(Visitor blind, String page, String query) throws Exception {
    checked.same(page + "?" + query, blind.listed(page + "?" + query), blind.listed(page));
  }
}
