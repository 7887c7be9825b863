package org.keyuan.crm.it.page;

import java.util.List;
import org.keyuan.crm.it.inside.Authenticator;

/** Where people set up their second factor, and the page that asks for it at log-in. */
public record FactorPage(Session session) {
  public static final String PATH = "profile/factor.xhtml";
  public static final String CODE = "code.xhtml";

  public FactorPage open() {
    session.open(PATH);
    return this;
  }

  /** An app that has taken over the secret which the page shows. */
  public Authenticator scan() {
    return new Authenticator(session.find("#secret").innerText());
  }

  public FactorPage confirm(String code) {
    return confirm(code, OwnAccount.PASSWORD);
  }

  public FactorPage confirm(String code, String password) {
    session.fill("code", code).fill("currentPassword", password).go(Session.byId("confirm"));
    return this;
  }

  /** The recovery codes that the page shows. */
  public List<String> codes() {
    return session.find("ul.codes code").allInnerTexts();
  }

  /** What is said beside the field. */
  public String complaint() {
    return session.find(".field:has([id='code']) .bad.small").innerText();
  }

  /** Sends a code at log-in; where it leads is for the test to say. */
  public void signIn(String code) {
    session.fill("code", code).go(Session.byId("signIn"));
  }
}
