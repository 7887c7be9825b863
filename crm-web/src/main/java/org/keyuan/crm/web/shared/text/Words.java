package org.keyuan.crm.web.shared.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.Locale;
import org.keyuan.crm.identity.SignedIn;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.text.Messages;
import org.keyuan.crm.web.security.CallerFilter;

/** The words of the page in the caller's language: {@code #{words.of('customer.title')}}. */
@Named
@RequestScoped
public class Words {

  /** One of the two languages; before log-in the browser's choice between them. */
  public Locale getLocale() {
    var caller = CallerContext.current();
    if (caller.isSignedIn()) {
      return caller.locale();
    }
    var context = FacesContext.getCurrentInstance();
    return context == null ? Locale.SIMPLIFIED_CHINESE : wanted(context.getExternalContext());
  }

  /** A page about a problem comes when nobody is the caller any more. */
  private static Locale wanted(ExternalContext request) {
    return request.getRequestMap().get(CallerFilter.SIGNED_IN) instanceof SignedIn person
        ? person.caller().locale()
        : Messages.locale(request.getRequestLocale().getLanguage());
  }

  public String getLanguageTag() {
    return getLocale().toLanguageTag();
  }

  public String of(String key) {
    return Messages.text(getLocale(), key);
  }

  public String of(String key, Object argument) {
    return Messages.text(getLocale(), key, argument);
  }

  public String of(String key, Object first, Object second) {
    return Messages.text(getLocale(), key, first, second);
  }

  public String of(Enum<?> constant) {
    return constant == null ? "" : of(Messages.enumKey(constant));
  }

  /** A whole number with its thousands set apart. */
  public String number(long value) {
    return NumberFormat.getIntegerInstance(getLocale()).format(value);
  }

  public String of(BusinessException failure) {
    return Messages.text(getLocale(), failure.messageKey(), failure.arguments().toArray());
  }

  /** Shows a sentence at the top of the page. */
  public void info(String key, Object... arguments) {
    show(FacesMessage.SEVERITY_INFO, null, Messages.text(getLocale(), key, arguments));
  }

  public void error(String key, Object... arguments) {
    show(FacesMessage.SEVERITY_ERROR, null, Messages.text(getLocale(), key, arguments));
  }

  /** Shows a sentence beside a component; null shows it at the top. */
  public void show(FacesMessage.Severity severity, String clientId, String sentence) {
    FacesContext.getCurrentInstance()
        .addMessage(clientId, new FacesMessage(severity, sentence, sentence));
  }
}
