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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.organisation.OwnerChecks;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.record.ImportedRecord;
import org.keyuan.crm.shared.sql.Sql;

/** Refuses owners out of reach, and customers that are another one under a second number. */
@ApplicationScoped
class CustomerImportChecks {

  @PersistenceContext private EntityManager entityManager;
  @Inject private OwnerChecks owners;

  void examine(List<ImportedRecord<CustomerCommand>> records) {
    owners.examine(RecordKind.CUSTOMER, records, CustomerCommand::ownerId);
    refuseDoubles(records, "creditCode", "CREDIT_CODE", CustomerCommand::creditCode);
    refuseDoubles(records, "identityCard", "IDENTITY_CARD", CustomerCommand::identityCard);
  }

  private void refuseDoubles(
      List<ImportedRecord<CustomerCommand>> records,
      String column,
      String stored,
      Function<CustomerCommand, String> code) {
    Map<String, String> numbers = numbersByCode(records, stored, code);
    for (ImportedRecord<CustomerCommand> record : records) {
      String value = code.apply(record.command());
      if (value != null && !record.group().isRefused()) {
        String number = record.command().number();
        String other = numbers.putIfAbsent(value, number);
        if (other != null && !other.equals(number)) {
          record.group().first().refuse(column, "import.reason.double", other);
        }
      }
    }
  }

  private Map<String, String> numbersByCode(
      List<ImportedRecord<CustomerCommand>> records,
      String column,
      Function<CustomerCommand, String> code) {
    Set<String> codes =
        records.stream()
            .map(record -> code.apply(record.command()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<String, String> numbers = new HashMap<>();
    if (!codes.isEmpty()) {
      new Sql("SELECT " + column + ", NUMBER FROM CUSTOMER WHERE " + column)
          .in(codes)
          .append(" AND DELETED_AT IS NULL")
          .rows(entityManager)
          .forEach(row -> numbers.put((String) row[0], (String) row[1]));
    }
    return numbers;
  }
}
