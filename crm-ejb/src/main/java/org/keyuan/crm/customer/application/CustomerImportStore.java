package org.keyuan.crm.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.keyuan.crm.customer.domain.Customer;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.customer.domain.KeptKeys;
import org.keyuan.crm.organisation.Owners;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.record.ImportedRecord;

/** Enters and changes imported customers through the same methods as the screens. */
@ApplicationScoped
class CustomerImportStore {

  @PersistenceContext private EntityManager entityManager;
  @Inject private Owners owners;
  @Inject private CompanyClock clock;
  @Inject private CustomerContacts contacts;
  @Inject private KeptKeys keys;

  /**
   * The stored customers by their number; unchanged ones are there only when a row has a contact.
   */
  Map<String, Customer> store(List<ImportedRecord<CustomerCommand>> records, boolean verified) {
    Map<String, Customer> customers = load(records);
    for (ImportedRecord<CustomerCommand> record : records) {
      String number = record.command().number();
      if (record.isNew()) {
        Customer customer = enter(record.command());
        entityManager.persist(customer);
        customers.put(number, customer);
        if (verified) {
          customer.verify(CallerContext.current().loginName(), clock.now());
        }
      } else if (record.isChanged()) {
        change(customers.get(number), record.command());
      }
    }
    // contacts refer to them by a plain id, which says nothing of the order
    keys.together(entityManager::flush);
    return customers;
  }

  private Map<String, Customer> load(List<ImportedRecord<CustomerCommand>> records) {
    Set<Long> ids =
        records.stream()
            .filter(record -> !record.isNew())
            .filter(record -> record.isChanged() || ContactImport.hasContacts(record))
            .map(record -> record.known().orElseThrow().id())
            .collect(Collectors.toSet());
    Map<String, Customer> customers = new HashMap<>();
    if (!ids.isEmpty()) {
      entityManager
          .createQuery("SELECT c FROM Customer c WHERE c.id IN :ids", Customer.class)
          .setParameter("ids", ids)
          .setHint("eclipselink.batch.type", "IN")
          .setHint("eclipselink.batch", "c.tags")
          .getResultList()
          .forEach(customer -> customers.put(customer.number(), customer));
    }
    return customers;
  }

  private Customer enter(CustomerCommand command) {
    var ownership = owners.require(RecordKind.CUSTOMER, Action.IMPORT, command.ownerId());
    return Customer.enter(command.number(), command, ownership);
  }

  private void change(Customer customer, CustomerCommand command) {
    customer.describe(command);
    Long owner = command.ownerId();
    if (owner != null && !Objects.equals(owner, customer.ownership().ownerId())) {
      var ownership = owners.require(RecordKind.CUSTOMER, Action.IMPORT, owner);
      customer.assignTo(ownership);
      contacts.assign(customer.id(), ownership);
    }
  }
}
