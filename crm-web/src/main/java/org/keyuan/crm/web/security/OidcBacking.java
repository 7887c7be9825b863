package org.keyuan.crm.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.keyuan.crm.directory.OidcSettings;
import org.keyuan.crm.web.shared.text.Words;

/** The log-in page's other way in. */
@Named("oidc")
@RequestScoped
public class OidcBacking {

  @Inject private OidcSettings settings;
  @Inject private HttpServletRequest request;
  @Inject private LoginBacking logIn;
  @Inject private Words words;

  private String refused;

  public boolean isOn() {
    return settings.isOn();
  }

  public String getLabel() {
    return settings.label(words.getLocale());
  }

  /** Where the way there begins; it leads to the page that was asked for in the end. */
  public String getStart() {
    var page = URLEncoder.encode(FirstPage.path(logIn.getTarget()), StandardCharsets.UTF_8);
    return request.getContextPath() + OidcStartServlet.PATH + "?continue=" + page;
  }

  /** Whether somebody comes from there and was not let in. */
  public boolean isNotVouched() {
    return "provider".equals(refused);
  }

  public String getRefused() {
    return refused;
  }

  public void setRefused(String refused) {
    this.refused = refused;
  }
}
