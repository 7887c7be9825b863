package org.keyuan.crm.web.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.keyuan.crm.customer.application.ContactService;
import org.keyuan.crm.customer.application.CustomerQueries;
import org.keyuan.crm.customer.domain.ContactCommand;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.form.RecordForm;
import org.omnifaces.cdi.ViewScoped;

/** Entering, changing and deleting a contact. */
@Named
@ViewScoped
public class ContactEditBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ContactService service;
  @Inject private CustomerQueries queries;
  @Inject private FormFlow flow;

  private Long id;
  private final WayBack way = new WayBack();
  private RecordForm<ContactCommand> form;

  public void open() {
    if (form == null) {
      form = id == null ? blank() : RecordForm.of(ContactCommand.class, queries.openContact(id));
    }
  }

  private RecordForm<ContactCommand> blank() {
    var customerId = way.getCustomerId();
    return RecordForm.blank(
        ContactCommand.class, customerId == null ? Map.of() : Map.of("customerId", customerId));
  }

  public void save() {
    flow.save(
        form,
        this::store,
        queries::openContact,
        saved -> way.orElse("/contact/edit.xhtml?id=" + saved));
  }

  public void delete() {
    flow.act(
        () -> service.delete(form.getId(), form.version()), "app.deleted", "/contact/list.xhtml");
  }

  private Long store() {
    if (form.isNew()) {
      return service.add(form.command(), form.token());
    }
    service.change(form.getId(), form.version(), form.command());
    return form.getId();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public WayBack getWay() {
    return way;
  }

  public RecordForm<ContactCommand> getForm() {
    return form;
  }
}
