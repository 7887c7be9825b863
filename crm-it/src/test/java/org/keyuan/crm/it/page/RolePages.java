package org.keyuan.crm.it.page;

import com.microsoft.playwright.Locator;
import java.util.Locale;

/** Roles, as an administrator edits them. The session must speak English. */
public record RolePages(Session session) {
  private static final String FOLDER = "identity/role";

  /** Opens the blank form of a new role and gives its code. */
  public String begin() {
    var code = RecordPages.fresh().toUpperCase(Locale.ROOT).replace('-', '_');
    form().openNew().fill("code", code).fill("nameZh", code + "-zh").fill("nameEn", code + "-en");
    return code;
  }

  /**
   * Sets a cell of the matrix.
   *
   * @param cell kind and action as the page names them, e.g. {@code customers view}
   * @param reach the scope's code; empty for none
   */
  public RolePages allow(String cell, String reach) {
    cell(cell).selectOption(reach);
    return this;
  }

  public String reach(String cell) {
    return cell(cell).inputValue();
  }

  private Locator cell(String cell) {
    return session.find("#permissions select[aria-label='" + cell + "']");
  }

  /** Takes a department to the chosen ones. */
  public RolePages department(String name) {
    session.pick("department", name);
    session.find(Session.byId("choose")).click();
    session.find("#chosenDepartments .line").first().waitFor();
    session.settle();
    return this;
  }

  public String departments() {
    return session.find("#chosenDepartments").innerText();
  }

  /** Withholds a field of a kind of record. */
  public RolePages withhold(String kind, String field, String rule) {
    session.choose("fieldKind", kind).settle();
    session.choose("fieldName", field).choose("fieldRule", rule);
    var before = session.find("#fieldRules .line").count();
    session.find(Session.byId("withhold")).click();
    session.find("#fieldRules .line").nth(before).waitFor();
    session.settle();
    return this;
  }

  public String fieldRules() {
    return session.find("#fieldRules").innerText();
  }

  public long save() {
    return form().save();
  }

  public RecordPages form() {
    return new RecordPages(session, FOLDER);
  }
}
