package org.keyuan.crm.it.page;

import com.microsoft.playwright.Locator;

/** The form of an order with its lines, counted from 0. */
public record OrderForm(Session session) {
  /** The blank form of an order of this customer. */
  public OrderForm openNew(long customerId) {
    session.open("sales/edit.xhtml?customerId=" + customerId);
    return this;
  }

  public OrderForm openEdit(long id) {
    session.open("sales/edit.xhtml?id=" + id);
    return this;
  }

  public OrderForm addLine() {
    session.find("table.lines tfoot a").click();
    session.settle();
    return this;
  }

  public OrderForm removeLine(int line) {
    rows().nth(line).locator("a.plain").click();
    session.settle();
    return this;
  }

  /** Types a product's number or name and takes what is offered first. */
  public OrderForm product(int line, String typed) {
    session.pick(field(line, "productId"), typed);
    return this;
  }

  /** Types a quantity or a price and leaves the field. */
  public OrderForm type(int line, String field, String value) {
    var input = session.find(Session.byId(field(line, field)));
    input.fill(value);
    input.press("Tab");
    session.settle();
    return this;
  }

  public OrderForm send() {
    session.go(Session.byId("save"));
    return this;
  }

  /** Saves, which must succeed, and gives the order's id. */
  public long save() {
    send();
    session.success();
    return new RecordPages(session, "sales").id();
  }

  public Locator rows() {
    return session.find("table.lines tbody tr");
  }

  public String value(int line, String field) {
    return session.value(field(line, field));
  }

  public Locator amount(int line) {
    return session.find(Session.byId(field(line, "amount")));
  }

  public Locator total() {
    return session.find(Session.byId("orderTotal"));
  }

  /** What is said beside a line's field; empty where nothing is wrong. */
  public String complaint(int line, String field) {
    var cell = session.find("td:has([id^='" + field(line, field) + "'])");
    return String.join(" ", cell.locator(".bad.small").allInnerTexts()).strip();
  }

  private static String field(int line, String name) {
    return "lines:" + line + ":" + name;
  }
}
