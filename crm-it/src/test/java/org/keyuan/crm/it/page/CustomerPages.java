package org.keyuan.crm.it.page;

/** List, form and record of customers. */
public record CustomerPages(Session session) {
  /** The blank form for an enterprise. */
  public CustomerPages openNew() {
    session.open("customer/edit.xhtml");
    return this;
  }

  /** Changes the blank form to that of a person. */
  public CustomerPages individual() {
    session.page().locator("input[type=radio][value=INDIVIDUAL]").check();
    session.page().locator(Session.byId("identityCard")).waitFor();
    return this;
  }

  public CustomerPages save() {
    session.go(Session.byId("save"));
    return this;
  }

  /** Enters an enterprise of this name and ends on its page. */
  public long enter(String name) {
    openNew();
    session.fill("name", name);
    save();
    if (session.isAt("customer/edit.xhtml") && session.find(Session.byId("reason")).isVisible()) {
      session.fill("reason", "another one of the same test");
      save();
    }
    if (session.isAt("customer/edit.xhtml")) {
      throw new AssertionError(name + " wasn't entered: " + session.find("main").innerText());
    }
    session.page().waitForURL("**/customer/view.xhtml?id=*");
    return id();
  }

  /** The id of the record that is shown. */
  public long id() {
    return Long.parseLong(session.page().url().replaceAll(".*[?&]id=(\\d+).*", "$1"));
  }

  public CustomerPages openRecord(long id) {
    session.open("customer/view.xhtml?id=" + id);
    return this;
  }

  public CustomerPages openEdit(long id) {
    session.open("customer/edit.xhtml?id=" + id);
    return this;
  }

  /** The list, filtered as the address says. */
  public CustomerPages openList(String query) {
    session.open("customer/list.xhtml" + query);
    return this;
  }

  public int rows() {
    return session.find("table.list tbody tr").count();
  }

  public String heading() {
    return session.find("h1").innerText();
  }
}
