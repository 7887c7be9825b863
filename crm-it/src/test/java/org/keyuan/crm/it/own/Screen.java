package org.keyuan.crm.it.own;

import java.util.List;
import java.util.regex.Pattern;
import org.keyuan.crm.it.page.LoginPage;
import org.keyuan.crm.it.page.Session;

/** What the administrator of the tests' own server reads on the screens. */
record Screen(Session session) implements AutoCloseable {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");

  /** Signs in and waits for the welcome page. */
  static Screen signIn(Session session, String password) {
    new LoginPage(session).open().signIn("admin", password);
    session.page().waitForURL("**/index.xhtml");
    return new Screen(session);
  }

  /** The number of records that a list says it has, e.g. {@code 10,281}. */
  String count(String list) {
    session.open(list + (list.contains("?") ? "&" : "?") + "count=exact");
    var text = session.find(".filters > span.small").innerText();
    var number = NUMBER.matcher(text);
    return number.find() ? number.group() : text;
  }

  /** The texts in the last line of a report over everything: its totals. */
  List<String> totals(String report) {
    session.open("report/list.xhtml?period=ALL&code=" + report);
    return session.find("table.report tfoot td").allInnerTexts();
  }

  /** Customers of each tier, as the list counts them. */
  String tiers() {
    return List.of("VIP", "POTENTIAL", "ORDINARY").stream()
        .map(tier -> count("customer/list.xhtml?f=tier%3D" + tier))
        .toList()
        .toString();
  }

  /** Has a job no longer start by itself. */
  void unschedule(String job) {
    session.open("job/edit.xhtml?job=" + job);
    session.find("[id$=enabled]").uncheck();
    session.go("[id$=save]");
  }

  @Override
  public void close() {
    session.close();
  }
}
