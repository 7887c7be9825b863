package org.keyuan.crm.customer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.keyuan.crm.customer.domain.Customer;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.organisation.Owners;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.submission.Submissions;

/** Enters, changes and deletes customers. */
@Stateless
public class CustomerService {

  @Inject private Records records;
  @Inject private Submissions submissions;
  @Inject private CustomerChecks checks;
  @Inject private Owners owners;
  @Inject private ChangeLog changes;
  @Inject private CompanyClock clock;
  @Inject private CustomerContacts contacts;

  /**
   * Enters a customer; it waits for verification.
   *
   * @param submission the form's token, or null
   * @return the customer's id
   * @throws org.keyuan.crm.duplicate.domain.DuplicateException when it is there
   * @throws org.keyuan.crm.duplicate.domain.LikelyDuplicateException when one very like it is
   */
  @Permitted(kind = RecordKind.CUSTOMER, action = Action.CREATE)
  public Long enter(@NotNull @Valid CustomerCommand command, String submission) {
    return submissions.once(submission, () -> enter(command, false).id());
  }

  /**
   * Enters a customer although one very like it is there; not one that is there.
   *
   * @param reason why it is another one, for the audit trail
   */
  @Permitted(kind = RecordKind.CUSTOMER, action = Action.CREATE)
  public Long enterAllTheSame(
      @NotNull @Valid CustomerCommand command,
      @NotBlank @Size(max = 200) String reason,
      String submission) {
    return submissions.once(
        submission,
        () -> {
          var customer = enter(command, true);
          changes.write(
              "ENTERED_ALL_THE_SAME",
              RecordKind.CUSTOMER,
              customer.id(),
              customer.recordName(),
              Map.of("reason", new String[] {null, reason}));
          return customer.id();
        });
  }

  private Customer enter(CustomerCommand command, boolean meant) {
    checks.examineNew(command, meant);
    var ownership = owners.require(RecordKind.CUSTOMER, Action.CREATE, command.ownerId());
    var customer = records.add(Customer.enter(checks.number(command), command, ownership));
    records.flush();
    return customer;
  }

  /** Changes what is said of the customer. */
  @Permitted(kind = RecordKind.CUSTOMER, action = Action.EDIT)
  public void change(long id, int version, @NotNull @Valid CustomerCommand command) {
    var customer = records.get(Customer.class, id, version, Action.EDIT);
    checks.examineChange(command, customer);
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
}
