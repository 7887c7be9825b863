package org.keyuan.crm.customer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.keyuan.crm.customer.domain.Customer;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.organisation.Owners;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.DictionaryCodes;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.record.UniqueNumber;
import org.keyuan.crm.shared.submission.Submissions;

/** Enters, changes and deletes customers. */
@Stateless
public class CustomerService {

  @Inject private Records records;
  @Inject private Submissions submissions;
  @Inject private UniqueNumber numbers;
  @Inject private Owners owners;
  @Inject private DictionaryCodes codes;
  @Inject private CompanyClock clock;
  @Inject private CustomerContacts contacts;

  /**
   * Enters a customer; it waits for verification.
   *
   * @param submission the form's token, or null
   * @return the customer's id
   */
  @Permitted(kind = RecordKind.CUSTOMER, action = Action.CREATE)
  public Long enter(@NotNull @Valid CustomerCommand command, String submission) {
    return submissions.once(submission, () -> enter(command).id());
  }

  private Customer enter(CustomerCommand command) {
    check(command, null);
    var ownership = owners.require(RecordKind.CUSTOMER, Action.CREATE, command.ownerId());
    var number = command.number() == null ? numbers.next("CUSTOMER", "C") : command.number();
    var customer = records.add(Customer.enter(number, command, ownership));
    records.flush();
    return customer;
  }

  /** Changes what is said of the customer. */
  @Permitted(kind = RecordKind.CUSTOMER, action = Action.EDIT)
  public void change(long id, int version, @NotNull @Valid CustomerCommand command) {
    var customer = records.get(Customer.class, id, version, Action.EDIT);
    check(command, id);
    customer.describe(command);
    if (command.number() != null) {
      customer.renumber(command.number());
    }
    if (command.ownerId() != null
        && !Objects.equals(command.ownerId(), customer.ownership().ownerId())) {
      var ownership = owners.require(RecordKind.CUSTOMER, Action.EDIT, command.ownerId());
      customer.assignTo(ownership);
      contacts.assign(id, ownership);
    }
    records.flush();
  }

  /**
   * Puts the customer and its contacts into the recycle bin.
   *
   * @throws org.keyuan.crm.shared.error.RecordInUseException when the customer has orders
   */
  @Permitted(kind = RecordKind.CUSTOMER, action = Action.DELETE)
  public void delete(long id, int version) {
    var customer = records.get(Customer.class, id, version, Action.DELETE);
    contacts.deleteWith(customer, clock.now());
  }

  private void check(CustomerCommand command, Long ownId) {
    if (command.number() != null) {
      numbers.require("CUSTOMER", "NUMBER", "number", command.number(), ownId);
    }
    codes.require("source", "CUSTOMER_SOURCE", command.source());
    codes.require("sex", "SEX", command.sex());
    codes.require("industry", "INDUSTRY", command.industry());
    codes.require("size", "ENTERPRISE_SIZE", command.size());
  }
}
