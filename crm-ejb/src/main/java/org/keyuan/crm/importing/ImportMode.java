package org.keyuan.crm.importing;

/** Whether a run only says what would happen or does it. */
public enum ImportMode {
  CHECK(ImportState.CHECKING, ImportState.CHECKED),
  IMPORT(ImportState.IMPORTING, ImportState.DONE);

  private final ImportState during;
  private final ImportState after;

  ImportMode(ImportState during, ImportState after) {
    this.during = during;
    this.after = after;
  }

  ImportState during() {
    return during;
  }

  ImportState after() {
    return after;
  }
}
