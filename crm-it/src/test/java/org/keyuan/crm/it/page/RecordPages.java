package org.keyuan.crm.it.page;

import com.microsoft.playwright.Locator;
import java.util.UUID;

/**
 * List and form of a kind of record that has the usual pages.
 *
 * @param folder of the pages, e.g. {@code organisation/department}
 */
public record RecordPages(Session session, String folder) {
  /** A name that no other record has. */
  public static String fresh() {
    return "it-" + UUID.randomUUID().toString().substring(0, 13);
  }

  /** The blank form. */
  public RecordPages openNew() {
    session.open(folder + "/edit.xhtml");
    return this;
  }

  public RecordPages openEdit(long id) {
    session.open(folder + "/edit.xhtml?id=" + id);
    return this;
  }

  /** The list of what has this text in a column. */
  public RecordPages openList(String column, String text) {
    session.open(folder + "/list.xhtml?f=" + column + "~" + text);
    return this;
  }

  public RecordPages fill(String field, String value) {
    session.fill(field, value);
    return this;
  }

  /** Sends the form, whatever comes of it. */
  public RecordPages send() {
    session.go(Session.byId("save"));
    return this;
  }

  /** Saves the form, which must succeed, and gives the record's id. */
  public long save() {
    send();
    session.success();
    return id();
  }

  /** Deletes the open record and gives the question that was asked. */
  public String delete() {
    return session.confirm(() -> session.find(Session.byId("delete")).click());
  }

  /** The id of the record that is shown. */
  public long id() {
    return Long.parseLong(session.page().url().replaceAll(".*[?&]id=(\\d+).*", "$1"));
  }

  public Locator rows() {
    return session.find("table.list[data-list] tbody tr");
  }
}
