package org.keyuan.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.shared.bulk.BulkKind;
import org.keyuan.crm.shared.bulk.Obstacle;
import org.keyuan.crm.shared.record.Edited;

/** Many regions, which have names and codes of their own alone. */
@ApplicationScoped
public class BulkRegions extends BulkKind<RegionCommand> {
  @Inject private RegionService service;

  public BulkRegions() {
    super("region", RegionCommand.class);
  }

  @Override
  public Edited<RegionCommand> open(long id) {
    return service.open(id);
  }

  @Override
  public void change(long id, int version, RegionCommand wanted) {
    service.change(id, version, wanted);
  }

  @Override
  public void delete(long id, int version) {
    service.delete(id, version);
  }

  @Override
  public List<Obstacle> heldBy() {
    return OrganisationDeletion.REGION.stream().map(Obstacle::of).toList();
  }
}
