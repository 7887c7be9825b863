package org.keyuan.planted.shared;

import org.keyuan.planted.sales.domain.Deal;

/** Shared code that knows a feature. */
public class Everything {
  public Class<?> kind() {
    return Deal.class;
  }
}
