package org.keyuan.crm.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.RecordRestored;

/** A dictionary entry that comes back is offered again at once. */
@ApplicationScoped
public class RestoredEntries {

  @Inject private Dictionary dictionary;

  void follow(@Observes RecordRestored restored) {
    if (restored.kind() == RecordKind.DICTIONARY) {
      dictionary.forget();
    }
  }
}
