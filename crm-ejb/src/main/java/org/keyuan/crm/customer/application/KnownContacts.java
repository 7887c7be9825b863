package org.keyuan.crm.customer.application;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.customer.domain.ContactCommand;
import org.keyuan.crm.shared.importing.record.CommandShape;
import org.keyuan.crm.shared.sql.Sql;

/**
 * What is stored of the contacts of some customers; one of the same name at the same customer is
 * the same person.
 */
final class KnownContacts {
  static final CommandShape<ContactCommand> SHAPE =
      new CommandShape<>(ContactCommand.class, Set.of());

  private record Key(long customerId, String name) {}

  /** A stored contact with what its command says. */
  record Known(long id, Map<String, Object> values) {}

  private final Map<Key, Known> contacts = new HashMap<>();

  KnownContacts(EntityManager entityManager, Collection<Long> customerIds) {
    List<String> columns = SHAPE.columns();
    Sql sql =
        new Sql("SELECT ID AS C0, CUSTOMER_ID AS C1, NAME AS C2, " + String.join(", ", columns))
            .append(" FROM CONTACT WHERE DELETED_AT IS NULL AND CUSTOMER_ID")
            .in(customerIds);
    for (Object[] row : sql.rows(entityManager)) {
      Key key = new Key(((Number) row[1]).longValue(), (String) row[2]);
      contacts.put(key, new Known(((Number) row[0]).longValue(), SHAPE.read(row, 3)));
    }
  }

  Optional<Known> find(long customerId, String name) {
    return Optional.ofNullable(contacts.get(new Key(customerId, name)));
  }
}
