package org.keyuan.crm.reporting.domain;

/** How figures are drawn. */
public enum ChartKind {
  BAR,
  LINE,
  PIE
}
