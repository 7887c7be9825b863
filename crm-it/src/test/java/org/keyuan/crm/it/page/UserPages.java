package org.keyuan.crm.it.page;

import java.util.Locale;

/** Accounts, as an administrator keeps them. */
public record UserPages(Session session) {
  private static final String FOLDER = "identity/user";

  /** An account that was just made. */
  public record Account(long id, String loginName, String password) {}

  /** Makes an account with one role, of this employee or of nobody when null. */
  public Account make(String role, String employee) {
    var loginName = RecordPages.fresh().toLowerCase(Locale.ROOT);
    var users = form().openNew().fill("loginName", loginName);
    if (employee != null) {
      session.pick("employeeId", employee);
    }
    enable(true).role(role, true);
    return new Account(users.save(), loginName, password());
  }

  /** The one-time password that the page shows. */
  public String password() {
    return session.find("code.secret").innerText();
  }

  public UserPages open(Account account) {
    form().openEdit(account.id());
    return this;
  }

  public UserPages enable(boolean enabled) {
    session.find(Session.byId("enabled")).setChecked(enabled);
    return this;
  }

  public UserPages role(String role, boolean given) {
    session.find("input[name=roles][value=" + role + "]").setChecked(given);
    return this;
  }

  public UserPages save() {
    form().save();
    return this;
  }

  public RecordPages form() {
    return new RecordPages(session, FOLDER);
  }
}
