package org.keyuan.crm.reporting.domain;

/** Where a column's text stands in its cell. */
public enum Alignment {
  LEFT,
  CENTER,
  RIGHT
}
