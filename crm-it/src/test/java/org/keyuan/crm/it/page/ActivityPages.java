package org.keyuan.crm.it.page;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;

/** What is planned and done with a customer: on the customer's page, and by itself. */
public record ActivityPages(Session session) {
  public ActivityPages openCustomer(long customerId) {
    session.open("customer/view.xhtml?tab=activities&id=" + customerId);
    return this;
  }

  /** Plans a call at the customer that is shown, by the tab's own link. */
  public ActivityPages plan(String subject, LocalDate day) {
    session.go("a[href*='activity/edit.xhtml']:not([href*=done]):not(.button)");
    session.fill("subject", subject).fill("happensAt", day + "T09:30");
    return save();
  }

  public ActivityPages save() {
    session.go(Session.byId("save"));
    return this;
  }

  /** Follows "done" at the head of the customer's page. */
  public ActivityPages goToNext() {
    session.go("#next a.button");
    return this;
  }

  /** Says that the open activity was done. */
  public ActivityPages complete(String result) {
    session.fill("result", result);
    session.go(Session.byId("complete"));
    return this;
  }

  /** What the customer's page says of the next activity. */
  public Locator next() {
    return session.find("#next");
  }

  public Locator rows() {
    return session.find("table.list[data-list=activity] tbody tr");
  }

  /** How many the open tab says that there are. */
  public String count() {
    return session.find(".tabs .on .count").innerText();
  }
}
