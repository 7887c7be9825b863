package org.keyuan.crm.merge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.customer.domain.Customer;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.merge.domain.MergeException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.record.CommandShape;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.record.Records;

/** The customers of a merge, and what may be done with them. */
@ApplicationScoped
class MergingCustomers {

  @PersistenceContext private EntityManager entityManager;
  @Inject private Records records;
  @Inject private ChangeLog changes;

  record Pair(Customer kept, Customer other) {}

  /** Both, provided that the caller may edit, delete and merge each of them. */
  Pair get(long keptId, long otherId) {
    if (keptId == otherId) {
      throw MergeException.ofOneCustomer();
    }
    return new Pair(get(keptId), get(otherId));
  }

  private Customer get(long id) {
    var customer = records.get(Customer.class, id, Action.EDIT);
    require(customer);
    return customer;
  }

  /** The other one of a merge, which lies in the recycle bin; empty when it is gone for good. */
  Optional<Customer> findMerged(long id) {
    var customer = entityManager.find(Customer.class, id);
    if (customer == null || !customer.isDeleted()) {
      return Optional.empty();
    }
    DataScope.of(RecordKind.CUSTOMER, Action.EDIT).require(customer.ownership());
    require(customer);
    return Optional.of(customer);
  }

  /** The kept one of a merge; empty when it was deleted or merged itself. */
  Optional<Customer> findKept(long id) {
    var customer = entityManager.find(Customer.class, id);
    return customer == null || customer.isDeleted() ? Optional.empty() : Optional.of(get(id));
  }

  private static void require(Customer customer) {
    DataScope.of(RecordKind.CUSTOMER, Action.DELETE).require(customer.ownership());
    DataScope.of(RecordKind.CUSTOMER, Action.MERGE).require(customer.ownership());
  }

  /**
   * Says of the customer what both said; fields that are withheld from the caller too, which were
   * not the caller's choice.
   */
  void describe(Customer customer, Map<String, Object> values) {
    var command = new CommandShape<>(CustomerCommand.class, Set.of()).command(values);
    var who = CallerContext.current();
    CallerContext.as(
        Caller.system().inNameOf(who.loginName(), who.address()),
        () -> {
          customer.describe(command);
          entityManager.flush();
        });
  }

  void flush() {
    entityManager.flush();
  }

  void write(String action, Customer customer, String field, String before, String after) {
    changes.write(
        action,
        RecordKind.CUSTOMER,
        customer.id(),
        customer.recordName(),
        Map.of(field, new String[] {before, after}));
  }
}
