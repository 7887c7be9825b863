package org.keyuan.crm.customer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.keyuan.crm.duplicate.application.DuplicateGuard;
import org.keyuan.crm.duplicate.application.DuplicateHit;
import org.keyuan.crm.duplicate.domain.Identity;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;

/** Who is like a customer that is being typed. */
@Stateless
public class CustomerDuplicates {

  @Inject private DuplicateGuard duplicates;

  /** Of a new customer, the likest first. */
  @Permitted(kind = RecordKind.CUSTOMER, action = Action.CREATE)
  public List<DuplicateHit> listLike(@NotNull Identity identity) {
    return duplicates.find(identity, null);
  }

  /** Of one that is changed. */
  @Permitted(kind = RecordKind.CUSTOMER, action = Action.EDIT)
  public List<DuplicateHit> listOthersLike(long id, @NotNull Identity identity) {
    return duplicates.find(identity, id);
  }
}
