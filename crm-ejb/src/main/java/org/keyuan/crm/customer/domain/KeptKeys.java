package org.keyuan.crm.customer.domain;

import org.keyuan.crm.duplicate.domain.Identity;

/** Where the keys of customers are kept, inside the transaction that changes the customer. */
public interface KeptKeys {

  void entered(long customerId, Identity identity);

  void changed(long customerId, Identity identity);

  /** Writes the keys of all that the work stores in one go; it must be flushed at its end. */
  void together(Runnable work);
}
