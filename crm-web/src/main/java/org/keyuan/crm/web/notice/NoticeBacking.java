package org.keyuan.crm.web.notice;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.shared.notice.NoticeInbox;
import org.keyuan.crm.shared.notice.NoticeRow;
import org.keyuan.crm.shared.text.Messages;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.cdi.ViewScoped;

/** One's own notices. */
@Named
@ViewScoped
public class NoticeBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 100;
  private static final String HERE = "/notice/list.xhtml";

  /** Pages that show a record, by its kind. */
  private static final Map<String, String> PAGES =
      Map.of(
          "CUSTOMER", "/customer/view.xhtml?id=",
          "CONTACT", "/contact/edit.xhtml?id=",
          "SALES_ORDER", "/sales/view.xhtml?id=",
          "IDENTITY_VERIFICATION", "/realname/edit.xhtml?id=",
          "REGISTRATION", "/identity/registration/view.xhtml?id=");

  @Inject private NoticeInbox inbox;
  @Inject private Words words;
  @Inject private FormFlow flow;

  private List<NoticeRow> rows;

  public void open() {
    rows = inbox.list(MOST);
  }

  public List<NoticeRow> getRows() {
    return rows == null ? List.of() : rows;
  }

  public boolean isUnread() {
    return getRows().stream().anyMatch(row -> !row.read());
  }

  /** The notice in the reader's language. */
  public String text(NoticeRow row) {
    return Messages.text(words.getLocale(), row.messageKey(), row.arguments().toArray());
  }

  /** The address of the record that the notice is about, or null. */
  public String page(NoticeRow row) {
    var page = row.kind() == null ? null : PAGES.get(row.kind());
    return page == null ? null : page + row.recordId();
  }

  public void markRead(long id) {
    flow.act(() -> inbox.markRead(id), "notice.message.read", HERE);
  }

  public void markAllRead() {
    flow.act(inbox::markAllRead, "notice.message.read", HERE);
  }
}
