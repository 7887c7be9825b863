package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.it.browser.Screens;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.shared.access.Asvs;

/**
 * Text that wants to be a script, an attribute, a formula or an expression stays text everywhere.
 */
class HostileTextIT {
  private static final String SCRIPT = "<script>hostile()";
  private static final String ESCAPED = "&lt;script&gt;hostile()";
  private static final Pattern LINK =
      Pattern.compile("href=\"([^\"]*(?:view|edit)\\.xhtml\\?id=\\d+)[^\"]*\"");

  @BeforeAll
  static void fillEveryColumn() {
    assertThat(InsideServer.run("HostileTextBegins").values()).containsOnly("");
  }

  @AfterAll
  static void bringBack() {
    assertThat(InsideServer.run("HostileTextEnds").values()).containsOnly("");
  }

  @Asvs({"1.1.2", "1.2.1", "1.3.2", "1.3.7"})
  @ParameterizedTest
  @CsvSource({
    "customer/list.xhtml?f=name, customer",
    "contact/list.xhtml?f=name, contact",
    "product/list.xhtml?f=name, product",
    "sales/list.xhtml?f=customer, order",
    "organisation/department/list.xhtml?f=name, department",
    "organisation/employee/list.xhtml?f=name, employee",
    "organisation/region/list.xhtml?f=name, region",
    "identity/role/list.xhtml?f=nameZh, role",
  })
  void lists_records_andForms_showItAsText(String list, String name)
      throws IOException, InterruptedException {
    var chief = chief();
    var page = chief.get(list + "~hostile()").body();
    harmless(list, page);
    assertThat(page).as(list).contains(ESCAPED);
    for (var link : links(page)) {
      var record =
          chief.get(
              link.replaceFirst("^.*/crm/", "").replaceFirst("^(view|edit)", folder(list) + "$1"));
      harmless(link, record.body());
      assertThat(record.body()).as(link).contains(ESCAPED);
    }
  }

  @Asvs({"1.2.1", "1.3.2"})
  @Test
  void pages_thatMentionIt_showItAsText() throws IOException, InterruptedException {
    var chief = chief();
    for (var path : Screens.withoutRecord()) {
      harmless(path, chief.get(path).body());
    }
    for (var path : List.of("report/print.xhtml?code=CUSTOMERS", "report/print.xhtml?code=SALES")) {
      harmless(path, chief.get(path).body());
    }
  }

  @Asvs({"1.3.3", "1.1.2"})
  @ParameterizedTest
  @CsvSource({
    "customer, name",
    "contact, name",
    "product, name",
    "order, customer",
    "employee, name"
  })
  void exports_holdNoFormula(String list, String column) throws IOException, InterruptedException {
    var csv = chief().get("export?format=csv&list=" + list + "&f=" + column + "~hostile()").body();
    assertThat(csv).as(list).contains("'=1+1");
    assertThat(csv).doesNotContainPattern("(?m)(^|,)\"?=1");
  }

  @Test
  void pickers_giveItAsText() throws IOException, InterruptedException {
    var answer = chief().get("pick?kind=PRODUCT&q=hostile");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(answer.body()).doesNotContain("49");
  }

  private static void harmless(String path, String page) {
    assertThat(page).as(path).doesNotContain(SCRIPT, "hostile()</script>49", "/script&gt;49");
  }

  private static TreeSet<String> links(String page) {
    var links = new TreeSet<String>();
    LINK.matcher(page.replaceAll("(?s)^.*?<tbody", ""))
        .results()
        .forEach(l -> links.add(l.group(1)));
    return links;
  }

  private static String folder(String list) {
    return list.replaceFirst("list\\.xhtml.*", "");
  }

  private static Anonymous chief() throws IOException, InterruptedException {
    var chief = new Anonymous();
    chief.signIn("chief");
    return chief;
  }
}
