package org.keyuan.crm.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells a former address that it is the account's no more. */
@ApplicationScoped
class AddressNews {

  @Inject private UserContacts contacts;
  @Inject private AccountMails mails;

  /** Nothing where there was no former address, or it is the present one. */
  void tellFormer(long userId, String former, String present) {
    if (former != null && !former.equals(present)) {
      var account = addressed(userId, former);
      mails.tell("onboarding_mail.moved.", account, account.name());
    }
  }

  /** The account, with another address than it has. */
  Account addressed(long userId, String email) {
    var account = contacts.account(userId).orElseThrow(LinkInvalidException::new);
    return new Account(userId, account.loginName(), account.name(), email, account.locale());
  }
}
