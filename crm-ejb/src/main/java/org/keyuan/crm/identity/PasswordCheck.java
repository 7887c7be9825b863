package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Whether a password is that of an account, whichever store keeps it. */
@ApplicationScoped
class PasswordCheck {

  @PersistenceContext private EntityManager entityManager;
  @Inject private PasswordHasher hasher;
  @Inject private Instance<PasswordStore> stores;

  /** Outside of any transaction: another store may take its time. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public boolean isRight(long userId, String password) {
    var user = entityManager.find(AppUser.class, userId);
    return user.isLocal()
        ? hasher.matches(password, user.passwordHash())
        : stores.stream()
            .filter(store -> store.source() == user.source())
            .map(store -> store.ask(user.loginName(), password))
            .anyMatch(voucher -> voucher.right() && user.isMeantBy(voucher));
  }
}
