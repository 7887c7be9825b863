package org.keyuan.crm.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keyuan.crm.customer.domain.Contact;
import org.keyuan.crm.customer.domain.Customer;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.settings.CodesByName;
import org.keyuan.crm.shared.importing.kind.ImportChunk;
import org.keyuan.crm.shared.importing.kind.ImportColumn;
import org.keyuan.crm.shared.importing.kind.ImportRow;
import org.keyuan.crm.shared.importing.kind.Outcome;
import org.keyuan.crm.shared.importing.kind.RowGroup;
import org.keyuan.crm.shared.importing.record.CommandCheck;
import org.keyuan.crm.shared.importing.record.Found;
import org.keyuan.crm.shared.importing.record.ImportedRecord;

/** The contacts that stand in the rows of a customer. */
@ApplicationScoped
class ContactImport {
  private static final String NAME = "contactName";

  @PersistenceContext private EntityManager entityManager;
  @Inject private CodesByName codes;
  @Inject private CommandCheck check;

  static boolean hasContacts(ImportedRecord<CustomerCommand> record) {
    return record.group().rows().stream().anyMatch(row -> row.says(NAME));
  }

  /** Refuses wrong contacts; a customer with a new or changed one counts as updated. */
  void examine(List<ImportedRecord<CustomerCommand>> records, ImportChunk chunk) {
    KnownContacts known = known(records);
    Found levels = levels(chunk);
    for (ImportedRecord<CustomerCommand> record : records) {
      List<ImportedContact> contacts = contacts(record, known, levels);
      contacts.forEach(c -> check.apply(c.command(), c.row(), ContactImport::column));
      refuseTwins(contacts);
      RowGroup group = record.group();
      if (group.outcome() == Outcome.UNCHANGED
          && contacts.stream().anyMatch(c -> c.isNew() || c.isChanged())) {
        group.settle(Outcome.UPDATED);
      }
    }
  }

  /** Stores the contacts of the stored customers. */
  void store(
      List<ImportedRecord<CustomerCommand>> records,
      Map<String, Customer> customers,
      ImportChunk chunk) {
    KnownContacts known = known(records);
    Map<Long, Contact> stored = entities(records);
    Found levels = levels(chunk);
    for (ImportedRecord<CustomerCommand> record : records) {
      for (ImportedContact contact : contacts(record, known, levels)) {
        store(contact, customers.get(record.command().number()), stored);
      }
    }
  }

  private void store(ImportedContact contact, Customer customer, Map<Long, Contact> stored) {
    if (!contact.isNew() && !contact.isChanged()) {
      return;
    }
    if (Boolean.TRUE.equals(contact.command().mainContact())) {
      stored.values().stream()
          .filter(other -> other.customerId().equals(customer.id()))
          .forEach(Contact::stepBack);
    }
    if (contact.isNew()) {
      Contact entered = new Contact(customer, contact.command());
      entityManager.persist(entered);
      stored.put(entered.id(), entered);
    } else {
      stored.get(contact.contactId()).describe(contact.command());
    }
  }

  private KnownContacts known(List<ImportedRecord<CustomerCommand>> records) {
    return new KnownContacts(entityManager, customerIds(records));
  }

  private static Set<Long> customerIds(List<ImportedRecord<CustomerCommand>> records) {
    Set<Long> ids = new HashSet<>();
    records.stream()
        .filter(ContactImport::hasContacts)
        .forEach(record -> record.known().ifPresent(known -> ids.add(known.id())));
    return ids;
  }

  private Map<Long, Contact> entities(List<ImportedRecord<CustomerCommand>> records) {
    Map<Long, Contact> entities = new HashMap<>();
    Set<Long> ids = customerIds(records);
    if (!ids.isEmpty()) {
      entityManager
          .createQuery(
              "SELECT c FROM Contact c WHERE c.deletedAt IS NULL AND c.customerId IN :ids",
              Contact.class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(contact -> entities.put(contact.id(), contact));
    }
    return entities;
  }

  private Found levels(ImportChunk chunk) {
    var reference = codes.reference("contactPositionLevel", "positionLevel", "POSITION_LEVEL");
    return new Found(List.of(reference), chunk);
  }

  private static List<ImportedContact> contacts(
      ImportedRecord<CustomerCommand> record, KnownContacts known, Found levels) {
    List<ImportedContact> contacts = new ArrayList<>();
    long customerId = record.known().map(customer -> customer.id()).orElse(-1L);
    for (ImportRow row : record.group().rows()) {
      if (row.says(NAME)) {
        contacts.add(contact(row, customerId, known, levels));
      }
    }
    return contacts;
  }

  private static ImportedContact contact(
      ImportRow row, long customerId, KnownContacts known, Found levels) {
    var before = known.find(customerId, row.text(NAME));
    Map<String, Object> values = new HashMap<>(Map.of("mainContact", false));
    before.ifPresent(contact -> values.putAll(contact.values()));
    values.put("customerId", customerId);
    for (ImportColumn column : CustomerColumns.contact()) {
      row.value(column.name()).ifPresent(value -> values.put(component(column.name()), value));
    }
    values.remove("positionLevel");
    before.ifPresent(contact -> values.put("positionLevel", contact.values().get("positionLevel")));
    levels.take(row, values);
    var command = KnownContacts.SHAPE.command(values);
    boolean changed =
        before
            .map(contact -> !command.equals(KnownContacts.SHAPE.command(contact.values())))
            .orElse(false);
    return new ImportedContact(
        row, command, before.map(KnownContacts.Known::id).orElse(null), changed);
  }

  private static void refuseTwins(List<ImportedContact> contacts) {
    Set<String> names = new HashSet<>();
    contacts.stream()
        .filter(contact -> !names.add(contact.command().name()))
        .forEach(contact -> contact.row().refuse(NAME, "import.reason.twice"));
  }

  /** {@code contactName} is the component {@code name}. */
  private static String component(String column) {
    String rest = column.substring("contact".length());
    return Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
  }

  private static String column(String component) {
    return "contact" + Character.toUpperCase(component.charAt(0)) + component.substring(1);
  }
}
