package org.keyuan.crm.shared.importing.kind;

/** What the cells of a column must be. */
public enum CellType {
  TEXT,
  INTEGER,
  DECIMAL,
  DATE,
  BOOLEAN
}
