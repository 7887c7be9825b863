package org.keyuan.crm.shared.importing.kind;

/** What becomes of a record of the file. */
public enum Outcome {
  CREATED,
  UPDATED,
  UNCHANGED,
  REFUSED
}
