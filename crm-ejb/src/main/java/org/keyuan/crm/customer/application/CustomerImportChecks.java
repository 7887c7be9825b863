package org.keyuan.crm.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.duplicate.application.DuplicateRows;
import org.keyuan.crm.duplicate.domain.Identity;
import org.keyuan.crm.organisation.OwnerChecks;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.record.ImportedRecord;
import org.keyuan.crm.shared.importing.record.KnownRecord;

/** Refuses owners out of reach, and customers that are another one under a second number. */
@ApplicationScoped
class CustomerImportChecks {

  @Inject private OwnerChecks owners;
  @Inject private DuplicateRows duplicates;

  void examine(List<ImportedRecord<CustomerCommand>> records, boolean stores) {
    owners.examine(RecordKind.CUSTOMER, records, CustomerCommand::ownerId);
    Map<DuplicateRows.Row, ImportedRecord<CustomerCommand>> rows = new LinkedHashMap<>();
    records.stream()
        .filter(record -> !record.group().isRefused() && isAnother(record))
        .forEach(record -> rows.put(row(record), record));
    duplicates
        .examine(List.copyOf(rows.keySet()), stores)
        .forEach(
            (row, refusal) ->
                rows.get(row)
                    .group()
                    .first()
                    .refuse(refusal.field(), refusal.messageKey(), refusal.arguments().toArray()));
  }

  private static DuplicateRows.Row row(ImportedRecord<CustomerCommand> record) {
    return new DuplicateRows.Row(
        record.known().map(KnownRecord::id).orElse(null),
        record.command().number(),
        record.command().identity());
  }

  /** A customer that was another one's double before may stay so. */
  private static boolean isAnother(ImportedRecord<CustomerCommand> record) {
    return record.command().kind() != null
        && record
            .known()
            .map(known -> !identity(known.values()).equals(record.command().identity()))
            .orElse(true);
  }

  private static Identity identity(Map<String, Object> values) {
    var company = "ENTERPRISE".equals(String.valueOf(values.get("kind")));
    return new Identity(
        company,
        (String) values.get("name"),
        (String) values.get("phone"),
        (String) values.get("mobile"),
        (String) values.get("email"),
        (String) values.get(company ? "creditCode" : "identityCard"));
  }
}
