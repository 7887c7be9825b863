package org.keyuan.crm.customer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keyuan.crm.customer.domain.ContactCommand;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.CommandReader;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.shared.sql.Sql;

/** What the customer screens read beyond their lists. */
@Stateless
public class CustomerQueries {

  @PersistenceContext private EntityManager entityManager;
  @Inject private CommandReader reader;
  @Inject private CustomerList customers;
  @Inject private ContactList contacts;

  @Permitted(kind = RecordKind.CUSTOMER, action = Action.EDIT)
  public Edited<CustomerCommand> open(long id) {
    return reader.open(CustomerCommand.class, customers.spec(), id, Map.of("tags", tags(id)));
  }

  @Permitted(kind = RecordKind.CONTACT, action = Action.EDIT)
  public Edited<ContactCommand> openContact(long id) {
    return reader.open(ContactCommand.class, contacts.spec(), id, Map.of());
  }

  /**
   * The customer's tags in alphabetical order; only to be read for a customer that the caller may
   * see.
   */
  private java.util.Set<String> tags(long id) {
    List<?> tags =
        new Sql("SELECT TAG FROM CUSTOMER_TAG WHERE CUSTOMER_ID = ")
            .value(id)
            .append(" ORDER BY TAG")
            .column(entityManager);
    return tags.stream()
        .map(String.class::cast)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }
}
