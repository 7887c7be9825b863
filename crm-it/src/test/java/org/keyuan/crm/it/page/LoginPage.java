package org.keyuan.crm.it.page;

/** The log-in page. */
public record LoginPage(Session session) {
  public LoginPage open() {
    session.open("login.xhtml");
    return this;
  }

  /** Sends the form; where it leads is for the test to say. */
  public void signIn(String loginName, String password) {
    session.fill("loginName", loginName).fill("password", password).go(Session.byId("signIn"));
  }

  public String error() {
    return session.find(".note.bad").innerText();
  }
}
