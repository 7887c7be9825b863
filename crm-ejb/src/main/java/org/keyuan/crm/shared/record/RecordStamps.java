package org.keyuan.crm.shared.record;

import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Writes who and when onto each record. Databases keep microseconds, so nothing finer is stored.
 */
public class RecordStamps {

  @PrePersist
  @PreUpdate
  void stamp(StoredRecord record) {
    record.stamp(Instant.now().truncatedTo(ChronoUnit.MICROS));
  }
}
