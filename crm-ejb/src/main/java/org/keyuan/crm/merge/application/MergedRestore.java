package org.keyuan.crm.merge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.keyuan.crm.merge.domain.MergeException;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.RecordRestored;

/** A merged customer doesn't come back from the recycle bin without what belonged to it. */
@ApplicationScoped
public class MergedRestore {

  @Inject private MergeTable table;

  void refuse(@Observes RecordRestored restored) {
    if (restored.kind() == RecordKind.CUSTOMER && table.isHeld(restored.id())) {
      throw MergeException.restoredAlone();
    }
  }
}
