package org.keyuan.crm.it.page;

/** Where people change their password. */
public record PasswordPage(Session session) {
  public static final String PATH = "profile/password.xhtml";

  public PasswordPage open() {
    session.open(PATH);
    return this;
  }

  /** Sends the form, whatever comes of it. */
  public PasswordPage change(String old, String fresh, String again) {
    session.fill("currentPassword", old).fill("newPassword", fresh).fill("repeated", again);
    session.go(Session.byId("change"));
    return this;
  }

  /** What is said beside a field. */
  public String complaint(String field) {
    return session.find(".field:has([id='" + field + "']) .bad.small").innerText();
  }
}
