package org.keyuan.crm.it.inside;

import java.math.BigDecimal;
import java.util.UUID;
import org.keyuan.crm.product.ProductCommand;
import org.keyuan.crm.product.ProductService;

/** Products for the checks. */
public final class Products {
  private static Long any;

  private Products() {}

  static ProductService service() {
    return Inside.bean(ProductService.class);
  }

  public static ProductCommand named(String name) {
    return new ProductCommand(
        null, name, null, null, BigDecimal.ONE, new BigDecimal("12.50"), true, null);
  }

  /** A new product. */
  public static long add() {
    return Inside.as(
        "chief", () -> service().add(named("\u4ea7\u54c1 " + UUID.randomUUID()), null));
  }

  /** A product that can be sold; the same every time. */
  public static synchronized long any() {
    if (any == null) {
      any = add();
    }
    return any;
  }
}
