package org.keyuan.crm.web.settings;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.settings.ParameterCommand;
import org.keyuan.crm.settings.ParameterService;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.web.shared.form.RecordEditing;
import org.omnifaces.cdi.ViewScoped;

/** Setting a system parameter; there is nothing to add or delete. */
@Named
@ViewScoped
public class ParameterEditBacking extends RecordEditing<ParameterCommand> {

  private static final long serialVersionUID = 1L;

  @Inject private ParameterService service;

  public ParameterEditBacking() {
    super(ParameterCommand.class, RecordKind.PARAMETER, "parameter", "/settings/parameter/");
  }

  public String getName() {
    return (String) getRecord().value("name");
  }

  /** Lines of the field; null for a field of one line. */
  public Integer getRows() {
    return service.isLong(getId()) ? 12 : null;
  }

  @Override
  public boolean isDeletable() {
    return false;
  }

  @Override
  protected Edited<ParameterCommand> read(long id) {
    return service.open(id);
  }

  @Override
  protected Long create(ParameterCommand command, String token) {
    throw new UnsupportedOperationException("parameters come with the product");
  }

  @Override
  protected void change(long id, int version, ParameterCommand command) {
    service.change(id, version, command);
  }

  @Override
  protected void remove(long id, int version) {
    throw new UnsupportedOperationException("parameters stay");
  }
}
