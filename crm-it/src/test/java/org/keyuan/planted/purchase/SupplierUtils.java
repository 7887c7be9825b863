package org.keyuan.planted.purchase;

import org.keyuan.planted.sales.domain.Deal;
import org.keyuan.planted.web.DealBacking;

/** A badly named class of a feature that knows another one both ways, and a screen. */
public final class SupplierUtils {
  private SupplierUtils() {}

  public static String name(Long id) {
    return Deal.class.getName() + DealBacking.class.getName() + id;
  }
}
