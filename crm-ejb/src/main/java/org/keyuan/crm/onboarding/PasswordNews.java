package org.keyuan.crm.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import org.keyuan.crm.identity.PasswordChanged;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.access.CallerContext;

/** Tells people by mail that their password was changed, in case it wasn't them. */
@ApplicationScoped
class PasswordNews {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Inject private UserContacts contacts;
  @Inject private AccountMails mails;
  @Inject private CompanyClock clock;
  @Inject private Parameters parameters;

  void tell(@Observes PasswordChanged event) {
    var address = CallerContext.current().address();
    contacts
        .account(event.userId())
        .ifPresent(
            account ->
                mails.tell(
                    "onboarding_mail.changed.",
                    account,
                    account.name(),
                    MINUTE.format(clock.now().atZone(parameters.zone())),
                    address == null ? "-" : address));
  }
}
