package org.keyuan.crm.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.shared.notice.NoticeInbox;

/** The bell in the top bar of every page. */
@Named
@RequestScoped
public class Bell {

  private static final long MOST = 99;

  @Inject private NoticeInbox inbox;

  private Long unread;

  public long getUnread() {
    if (unread == null) {
      unread = inbox.countUnread();
    }
    return unread;
  }

  /** The number as it fits beside the bell. */
  public String getText() {
    return getUnread() > MOST ? MOST + "+" : String.valueOf(getUnread());
  }
}
