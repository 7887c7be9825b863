package org.keyuan.crm.onboarding;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.identity.AccountPasswords;
import org.keyuan.crm.identity.CallerDirectory;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.record.ChangeLog;

/** Choosing a password by a link that came by mail. */
@Stateless
@Unguarded("the link is the permission: its token proves that the mail was read")
public class PasswordByLink {

  @Inject private AccountLinks links;
  @Inject private UserContacts contacts;
  @Inject private CallerDirectory directory;
  @Inject private AccountPasswords passwords;
  @Inject private ChangeLog log;

  /** Whose link this is; empty when it doesn't work. Looking at it doesn't use it up. */
  public Optional<LinkHolder> find(String token) {
    return links
        .find(token)
        .filter(link -> link.purpose().opensAccount())
        .map(
            link ->
                new LinkHolder(link.purpose(), contacts.loginName(link.userId()), link.email()));
  }

  /**
   * Sets the password, unlocks the account and ends its sessions; the owner is told by mail.
   *
   * @param address from which the link is used
   * @throws LinkInvalidException when the link doesn't work
   * @throws org.keyuan.crm.shared.error.FieldException on {@code newPassword} when it is too weak;
   *     the link then keeps working
   */
  public void choose(@NotNull String token, @NotNull String newPassword, String address) {
    var link = links.use(token);
    if (!link.purpose().opensAccount()) {
      throw new LinkInvalidException();
    }
    var name = contacts.loginName(link.userId());
    var person = directory.find(name, address).orElseThrow(LinkInvalidException::new).caller();
    CallerContext.as(
        person,
        () -> {
          log.write(link.purpose() + "_USED", RecordKind.USER, link.userId(), name, Map.of());
          passwords.set(link.userId(), newPassword);
        });
  }
}
