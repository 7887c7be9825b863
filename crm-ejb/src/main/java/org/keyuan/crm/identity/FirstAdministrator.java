package org.keyuan.crm.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Unguarded;

/** Makes the first administrator of a fresh installation, with a random one-time password. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@Unguarded("runs at start-up, before anybody can sign in")
public class FirstAdministrator {

  @PersistenceContext private EntityManager entityManager;
  @Inject private PasswordHasher hasher;
  @Inject private FirstPasswordFile file;
  @Inject private CompanyClock clock;

  @PostConstruct
  void create() {
    if (entityManager.createQuery("SELECT COUNT(u) FROM AppUser u", Long.class).getSingleResult()
        == 0) {
      CallerContext.as(Caller.system(), this::createAdministrator);
    }
  }

  private void createAdministrator() {
    var password = OneTimePassword.random();
    var administrator =
        new AppUser(FirstPasswordFile.ADMINISTRATOR, hasher.hash(password), clock.now());
    administrator.describe(null, Set.of(RoleCode.ADMIN), true);
    entityManager.persist(administrator);
    // a failure at commit would be lost in a start-up bean; here it stops the deployment
    entityManager.flush();
    file.write(password);
  }
}
