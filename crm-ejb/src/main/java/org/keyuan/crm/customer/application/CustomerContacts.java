package org.keyuan.crm.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.keyuan.crm.customer.domain.Contact;
import org.keyuan.crm.customer.domain.Customer;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Dependants;
import org.keyuan.crm.shared.record.Hold;
import org.keyuan.crm.shared.record.RecordDeleted;

/** Keeps the contacts of a customer together with it. */
@ApplicationScoped
class CustomerContacts {

  /** Orders keep their customer. */
  static final Hold ORDERS = Hold.by(RecordKind.SALES_ORDER, "SALES_ORDER", "CUSTOMER_ID");

  @PersistenceContext private EntityManager entityManager;
  @Inject private Dependants dependants;
  @Inject private Event<RecordDeleted> deleted;

  void assign(long customerId, Ownership ownership) {
    of(customerId).forEach(contact -> contact.assignTo(ownership));
  }

  void deleteWith(Customer customer, Instant now) {
    dependants.requireNone(customer, ORDERS);
    of(customer.id()).forEach(contact -> contact.delete(now));
    customer.delete(now);
    deleted.fire(new RecordDeleted(RecordKind.CUSTOMER, customer.id(), now));
  }

  /** At most one contact is the main one: the others step back. */
  void makeMain(Contact main) {
    of(main.customerId()).stream().filter(contact -> contact != main).forEach(Contact::stepBack);
  }

  private List<Contact> of(long customerId) {
    return entityManager
        .createQuery(
            "SELECT c FROM Contact c WHERE c.customerId = :id AND c.deletedAt IS NULL",
            Contact.class)
        .setParameter("id", customerId)
        .getResultList();
  }
}
