package org.keyuan.crm.web.customer;

import java.io.Serializable;
import java.util.Set;

/**
 * Where somebody came from who enters or does something for a customer: a tab of the customer's
 * page, or the welcome page. An edit page has one as its property {@code way} and takes the
 * parameters {@code customerId} and {@code back}; a record that was entered from a tab is shown
 * there once it is saved.
 */
public class WayBack implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String WELCOME = "welcome";
  private static final Set<String> TABS =
      Set.of("timeline", "contacts", "orders", "activities", "tiers", "history");

  private Long customerId;
  private String back;

  /**
   * The page to go back to, relative to the application; null where somebody came by themselves.
   */
  public String getPage() {
    if (WELCOME.equals(back)) {
      return "/index.xhtml";
    }
    return customerId != null && back != null && TABS.contains(back)
        ? "/customer/view.xhtml?id=" + customerId + "&tab=" + back
        : null;
  }

  /** That page, or else this one. */
  public String orElse(String page) {
    return getPage() == null ? page : getPage();
  }

  public Long getCustomerId() {
    return customerId;
  }

  public void setCustomerId(Long customerId) {
    this.customerId = customerId;
  }

  public String getBack() {
    return back;
  }

  public void setBack(String back) {
    this.back = back;
  }
}
