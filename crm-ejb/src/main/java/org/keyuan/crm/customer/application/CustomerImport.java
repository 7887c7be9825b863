package org.keyuan.crm.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keyuan.crm.customer.domain.Customer;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.customer.domain.CustomerKind;
import org.keyuan.crm.settings.CodesByName;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.kind.ImportChunk;
import org.keyuan.crm.shared.importing.kind.ImportColumn;
import org.keyuan.crm.shared.importing.record.CommandKind;
import org.keyuan.crm.shared.importing.record.ImportedRecord;
import org.keyuan.crm.shared.importing.record.KnownRecord;
import org.keyuan.crm.shared.importing.record.Reference;
import org.keyuan.crm.shared.importing.record.References;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.shared.text.Messages;

/** Customers of both kinds, enterprises with their contacts. */
@ApplicationScoped
public class CustomerImport extends CommandKind<CustomerCommand> {

  @PersistenceContext private EntityManager entityManager;
  @Inject private References references;
  @Inject private CodesByName codes;
  @Inject private CustomerImportChecks checks;
  @Inject private CustomerImportStore store;
  @Inject private ContactImport contacts;

  public CustomerImport() {
    super("customers", RecordKind.CUSTOMER, CustomerCommand.class, "CUSTOMER");
  }

  @Override
  public List<ImportColumn> columns() {
    return CustomerColumns.all();
  }

  @Override
  protected boolean isOwned() {
    return true;
  }

  @Override
  protected List<Reference> references(ImportChunk chunk) {
    return List.of(
        new Reference("kind", "kind", texts -> kinds()),
        references.region("region", "regionId"),
        references.employee("owner", "ownerId"),
        codes.reference("source", "CUSTOMER_SOURCE"),
        codes.reference("sex", "SEX"),
        codes.reference("industry", "INDUSTRY"),
        codes.reference("size", "ENTERPRISE_SIZE"));
  }

  private static Map<String, CustomerKind> kinds() {
    Map<String, CustomerKind> kinds = new HashMap<>();
    for (CustomerKind kind : CustomerKind.values()) {
      kinds.put(kind.name(), kind);
      Messages.LOCALES.forEach(
          locale -> kinds.put(Messages.text(locale, Messages.enumKey(kind)), kind));
    }
    return kinds;
  }

  @Override
  protected Set<String> computed() {
    return Set.of("tags");
  }

  @Override
  protected void complete(List<KnownRecord> known) {
    Map<Long, Set<String>> tags = new HashMap<>();
    known.forEach(record -> tags.put(record.id(), new TreeSet<>()));
    Sql sql =
        new Sql("SELECT CUSTOMER_ID, TAG FROM CUSTOMER_TAG WHERE CUSTOMER_ID").in(tags.keySet());
    sql.rows(entityManager)
        .forEach(row -> tags.get(((Number) row[0]).longValue()).add((String) row[1]));
    known.forEach(record -> record.values().put("tags", tags.get(record.id())));
  }

  @Override
  protected void take(String column, Object value, Map<String, Object> values) {
    Object taken = value;
    if (column.equals("tags")) {
      String[] tags = value.toString().split("[;,\\uff1b\\uff0c\\u3001\\s]+");
      taken = Arrays.stream(tags).filter(tag -> !tag.isEmpty()).collect(Collectors.toSet());
    }
    values.put(column, taken);
  }

  @Override
  protected void examine(List<ImportedRecord<CustomerCommand>> records, ImportChunk chunk) {
    for (ImportedRecord<CustomerCommand> record : records) {
      record
          .known()
          .filter(known -> !Objects.equals(known.values().get("kind"), record.command().kind()))
          .ifPresent(known -> record.group().first().refuse("kind", "import.reason.kind_fixed"));
    }
    checks.examine(records, !chunk.check());
    contacts.examine(records, chunk);
  }

  @Override
  protected void store(List<ImportedRecord<CustomerCommand>> records, ImportChunk chunk) {
    Map<String, Customer> customers = store.store(records, chunk.verified());
    contacts.store(records, customers, chunk);
  }
}
