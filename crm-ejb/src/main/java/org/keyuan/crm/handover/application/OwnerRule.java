package org.keyuan.crm.handover.application;

import org.keyuan.crm.shared.access.RecordKind;

/**
 * Says of some records that only people with a certain role should own them. A feature brings its
 * own as a CDI bean; whoever hands over has to confirm that it is to be broken.
 */
public interface OwnerRule {

  RecordKind kind();

  /** The condition on the table's own columns, under the alias {@code t}; text of the product. */
  String concerned();

  /** The code of the role. */
  String role();
}
