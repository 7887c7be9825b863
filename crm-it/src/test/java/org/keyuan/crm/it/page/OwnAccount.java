package org.keyuan.crm.it.page;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person does with an account that an administrator has made for them. */
public record OwnAccount(Session session, UserPages.Account account) {
  /** The password that everybody chooses at the first log-in. */
  public static final String PASSWORD = "Wo-de-mima-2026-ab";

  /** Signs in with the one-time password, sets another one and goes on in the language. */
  public OwnAccount settle(String language) {
    logIn(account.password());
    new PasswordPage(session).change(account.password(), PASSWORD, PASSWORD);
    assertThat(session.isAt("index.xhtml")).isTrue();
    if (!session.find("html").getAttribute("lang").equals(language)) {
      session.go("button[name=locale][value=" + language + "]");
    }
    return this;
  }

  /** Sends the log-in form; where it leads is for the test to say. */
  public OwnAccount logIn() {
    return logIn(PASSWORD);
  }

  public OwnAccount logIn(String password) {
    new LoginPage(session).open().signIn(account.loginName(), password);
    return this;
  }

  public void signOut() {
    session.open("index.xhtml");
    session.find("details.person summary").click();
    session.go("form[action$='/sign-out'] button");
    assertThat(session.isAt("login.xhtml")).isTrue();
  }

  /** What a sentence of this language looks like. */
  public static String in(String language) {
    return language.equals("en") ? "[\\p{ASCII}\u201c\u201d]+" : "(?s).*\\p{IsHan}.*";
  }
}
