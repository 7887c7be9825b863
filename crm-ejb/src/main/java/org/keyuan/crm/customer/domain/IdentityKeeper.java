package org.keyuan.crm.customer.domain;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;

/** Keeps the keys by which customers are found again, whichever way a customer changes. */
public class IdentityKeeper {

  private volatile KeptKeys keys;

  @PostLoad
  void read(Customer customer) {
    customer.keep(customer.identity());
  }

  @PostPersist
  void entered(Customer customer) {
    customer.keep(customer.identity());
    keys().entered(customer.id(), customer.keptIdentity());
  }

  @PostUpdate
  void changed(Customer customer) {
    var identity = customer.identity();
    if (!identity.equals(customer.keptIdentity())) {
      customer.keep(identity);
      keys().changed(customer.id(), identity);
    }
  }

  /** Looked up, because injection into entity listeners depends on the server; and once. */
  private KeptKeys keys() {
    if (keys == null) {
      keys = CDI.current().select(KeptKeys.class).get();
    }
    return keys;
  }
}
