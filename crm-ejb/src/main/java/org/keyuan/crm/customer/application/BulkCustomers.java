package org.keyuan.crm.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.shared.bulk.BulkKind;
import org.keyuan.crm.shared.bulk.Obstacle;
import org.keyuan.crm.shared.record.Edited;

/** Many customers, their tags included. */
@ApplicationScoped
public class BulkCustomers extends BulkKind<CustomerCommand> {
  private static final Set<String> ENTERPRISES =
      Set.of("industry", "size", "relationshipSince", "businessDealings");

  @Inject private CustomerService service;
  @Inject private CustomerQueries queries;

  public BulkCustomers() {
    super(
        "customer",
        CustomerCommand.class,
        "regionId",
        "source",
        "industry",
        "size",
        "relationshipSince",
        "address",
        "remarks",
        "businessDealings");
  }

  @Override
  public Edited<CustomerCommand> open(long id) {
    return queries.open(id);
  }

  @Override
  public void change(long id, int version, CustomerCommand wanted) {
    service.change(id, version, wanted);
  }

  @Override
  public void delete(long id, int version) {
    service.delete(id, version);
  }

  @Override
  public List<Obstacle> heldBy() {
    return List.of(Obstacle.of(CustomerContacts.ORDERS));
  }

  @Override
  public String having(String field) {
    return ENTERPRISES.contains(field) ? "t.KIND = 'ENTERPRISE'" : null;
  }
}
