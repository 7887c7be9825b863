package org.keyuan.crm.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.customer.domain.Customer;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.duplicate.application.DuplicateGuard;
import org.keyuan.crm.settings.DictionaryCodes;
import org.keyuan.crm.shared.record.UniqueNumber;

/** What the database knows against a customer as it was typed. */
@ApplicationScoped
class CustomerChecks {

  @Inject private UniqueNumber numbers;
  @Inject private DictionaryCodes codes;
  @Inject private DuplicateGuard duplicates;

  /** A new customer, that may not be another one's double. */
  void examineNew(CustomerCommand command, boolean meant) {
    examine(command, null);
    duplicates.requireUnique(command.identity(), null);
    if (!meant) {
      duplicates.requireUnlike(command.identity());
    }
  }

  /** A change; a customer that was another one's double before may stay so. */
  void examineChange(CustomerCommand command, Customer customer) {
    examine(command, customer.id());
    if (!command.identity().equals(customer.identity())) {
      duplicates.requireUnique(command.identity(), customer.id());
    }
  }

  String number(CustomerCommand command) {
    return command.number() == null ? numbers.next("CUSTOMER", "C") : command.number();
  }

  private void examine(CustomerCommand command, Long ownId) {
    if (command.number() != null) {
      numbers.require("CUSTOMER", "NUMBER", "number", command.number(), ownId);
    }
    codes.require("source", "CUSTOMER_SOURCE", command.source());
    codes.require("sex", "SEX", command.sex());
    codes.require("industry", "INDUSTRY", command.industry());
    codes.require("size", "ENTERPRISE_SIZE", command.size());
  }
}
