package org.keyuan.crm.web.profile;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.keyuan.crm.identity.FactorDetail;
import org.keyuan.crm.identity.ProfileFactor;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** Setting up one's second factor, and doing without it. Recovery codes are shown once. */
@Named
@ViewScoped
public class FactorBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/profile/factor.xhtml";
  private static final String CODES = "recoveryCodes";

  @Inject private ProfileFactor service;
  @Inject private FormFlow flow;
  @Inject private Words words;
  @Inject private AgainBacking again;

  private String secret;
  private String code;
  private FactorDetail detail;

  public FactorDetail getDetail() {
    if (detail == null) {
      detail = service.get();
    }
    return detail;
  }

  /** The secret on offer; the same for as long as the page is open. */
  public String getSecret() {
    if (secret == null) {
      secret = service.offer();
    }
    return secret;
  }

  /** The secret in groups of four, for people who type it. */
  public String getReadableSecret() {
    return getSecret().replaceAll("(.{4})(?=.)", "$1 ");
  }

  public QrCode getQr() {
    var issuer = encode(words.of("app.name"));
    return QrCode.of(
        "otpauth://totp/"
            + issuer
            + ":"
            + encode(CallerContext.current().loginName())
            + "?secret="
            + getSecret()
            + "&issuer="
            + issuer);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  public void confirm() {
    var typed = code == null ? "" : code;
    flow.act(
        () -> show(service.confirm(getSecret(), typed, again.given())), "factor.message.set", PAGE);
  }

  public void renew() {
    flow.act(() -> show(service.renewCodes(again.given())), "factor.message.renewed", PAGE);
  }

  public void remove() {
    flow.act(() -> service.remove(again.given()), "factor.message.removed", PAGE);
  }

  /** The codes that were just made, or null. */
  public List<String> getCodes() {
    return Faces.getFlashAttribute(CODES);
  }

  private static void show(List<String> codes) {
    Faces.setFlashAttribute(CODES, codes);
  }

  /** The first code of an authenticator that is being set up. */
  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
