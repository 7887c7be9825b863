package org.keyuan.crm.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.customer.domain.ContactCommand;
import org.keyuan.crm.shared.bulk.BulkKind;
import org.keyuan.crm.shared.record.Edited;

/** Many contacts. */
@ApplicationScoped
public class BulkContacts extends BulkKind<ContactCommand> {
  @Inject private ContactService service;
  @Inject private CustomerQueries queries;

  public BulkContacts() {
    super("contact", ContactCommand.class, "position", "positionLevel", "preferences");
  }

  @Override
  public Edited<ContactCommand> open(long id) {
    return queries.openContact(id);
  }

  @Override
  public void change(long id, int version, ContactCommand wanted) {
    service.change(id, version, wanted);
  }

  @Override
  public void delete(long id, int version) {
    service.delete(id, version);
  }
}
