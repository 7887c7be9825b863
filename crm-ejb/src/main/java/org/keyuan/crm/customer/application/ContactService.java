package org.keyuan.crm.customer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.keyuan.crm.customer.domain.Contact;
import org.keyuan.crm.customer.domain.ContactCommand;
import org.keyuan.crm.customer.domain.Customer;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.DictionaryCodes;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.submission.Submissions;

/** Enters, changes and deletes the people at a customer. */
@Stateless
public class ContactService {

  @Inject private Records records;
  @Inject private Submissions submissions;
  @Inject private DictionaryCodes codes;
  @Inject private CustomerContacts contacts;
  @Inject private CompanyClock clock;

  /** Adds a contact to a customer that the caller may edit. */
  @Permitted(kind = RecordKind.CONTACT, action = Action.CREATE)
  public Long add(@NotNull @Valid ContactCommand command, String submission) {
    return submissions.once(submission, () -> add(command));
  }

  private Long add(ContactCommand command) {
    var customer = records.get(Customer.class, command.customerId(), Action.EDIT);
    codes.require("positionLevel", "POSITION_LEVEL", command.positionLevel());
    var contact = records.add(new Contact(customer, command));
    records.flush();
    keepOneMain(contact);
    return contact.id();
  }

  /** Changes a contact; it stays with its customer. */
  @Permitted(kind = RecordKind.CONTACT, action = Action.EDIT)
  public void change(long id, int version, @NotNull @Valid ContactCommand command) {
    var contact = records.get(Contact.class, id, version, Action.EDIT);
    codes.require("positionLevel", "POSITION_LEVEL", command.positionLevel());
    contact.describe(command);
    keepOneMain(contact);
    records.flush();
  }

  @Permitted(kind = RecordKind.CONTACT, action = Action.DELETE)
  public void delete(long id, int version) {
    records.get(Contact.class, id, version, Action.DELETE).delete(clock.now());
  }

  private void keepOneMain(Contact contact) {
    if (contact.isMainContact()) {
      contacts.makeMain(contact);
    }
  }
}
