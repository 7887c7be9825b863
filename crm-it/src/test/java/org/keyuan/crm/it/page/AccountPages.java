package org.keyuan.crm.it.page;

/** What somebody without a log-in can do, and where an administrator answers. */
public record AccountPages(Session session) {

  /** Asks for a link; says what the page answers. */
  public String forgot(String nameOrEmail) {
    session.open("account/forgot.xhtml").fill("nameOrEmail", nameOrEmail);
    session.go(Session.byId("ask"));
    return session.success();
  }

  /** Opens a link and chooses a password, whatever comes of it. */
  public AccountPages choose(String link, String password) {
    session.open(link).fill("newPassword", password).fill("repeated", password);
    session.go(Session.byId("choosePassword"));
    return this;
  }

  public AccountPages confirm(String link) {
    session.open(link).go(Session.byId("confirm"));
    return this;
  }

  /** Whether a page says kindly that the link doesn't work. */
  public boolean isBroken(String link) {
    session.open(link);
    return session.find("form").count() == 0 && session.find(".note.warn").count() == 1;
  }

  public AccountPages register(String name, String email) {
    session.open("account/register.xhtml");
    session.fill("name", name).fill("email", email).fill("mobile", "13800138000");
    session.fill("company", "Acme").fill("wishedRole", "Sales").fill("reason", "I work with you");
    session.go(Session.byId("send"));
    return this;
  }

  /** Invites somebody; as an administrator. */
  public AccountPages invite(String loginName, String email, String locale, String role) {
    session.open("identity/user/invite.xhtml").fill("loginName", loginName).fill("email", email);
    session.choose("locale", locale);
    session.find("input[name=roles][value=" + role + "]").setChecked(true);
    session.go(Session.byId("send"));
    return this;
  }

  /** Opens the account's page from the list. */
  public AccountPages openAccount(String loginName) {
    session.open("identity/user/list.xhtml?f=loginName=" + loginName);
    session.go("main td a");
    return this;
  }

  /** Opens the registration of this name from the list. */
  public AccountPages openRegistration(String name) {
    session.open("identity/registration/list.xhtml?f=name=" + name);
    session.go("main td a");
    return this;
  }
}
