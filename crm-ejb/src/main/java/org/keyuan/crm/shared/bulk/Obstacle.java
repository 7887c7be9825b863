package org.keyuan.crm.shared.bulk;

import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Hold;

/**
 * Records of a kind that hold others back.
 *
 * @param condition on the records under the alias {@code t}; text of the product
 */
public record Obstacle(RecordKind kind, String condition) {

  public static Obstacle of(Hold hold) {
    return new Obstacle(hold.kind(), hold.condition());
  }
}
