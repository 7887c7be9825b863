package org.keyuan.crm.web.organisation;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.organisation.RegionCommand;
import org.keyuan.crm.organisation.RegionService;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.web.shared.form.RecordEditing;
import org.omnifaces.cdi.ViewScoped;

/** Entering, changing and deleting a region. */
@Named
@ViewScoped
public class RegionEditBacking extends RecordEditing<RegionCommand> {

  private static final long serialVersionUID = 1L;

  @Inject private RegionService service;

  public RegionEditBacking() {
    super(RegionCommand.class, RecordKind.REGION, "region", "/organisation/region/");
  }

  @Override
  protected Edited<RegionCommand> read(long id) {
    return service.open(id);
  }

  @Override
  protected Long create(RegionCommand command, String token) {
    return service.add(command, token);
  }

  @Override
  protected void change(long id, int version, RegionCommand command) {
    service.change(id, version, command);
  }

  @Override
  protected void remove(long id, int version) {
    service.delete(id, version);
  }
}
