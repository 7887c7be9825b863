package org.keyuan.crm.importing;

/** Where an import stands. While it is being worked on, its job knows more. */
public enum ImportState {
  UPLOADED,
  CHECKING,
  CHECKED,
  IMPORTING,
  DONE
}
