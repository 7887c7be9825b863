package org.keyuan.crm.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.settings.DictionaryCodes;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Dependants;
import org.keyuan.crm.shared.record.Hold;
import org.keyuan.crm.shared.record.UniqueNumber;

/** What must hold for a product beyond its own fields. */
@ApplicationScoped
class ProductRules {

  /** Orders in the recycle bin count too, because they may come back. */
  static final Hold LINES = Hold.byPart(RecordKind.SALES_ORDER, "SALES_ORDER_LINE", "PRODUCT_ID");

  @Inject private UniqueNumber numbers;
  @Inject private DictionaryCodes codes;
  @Inject private Dependants dependants;

  void check(ProductCommand command, Long ownId) {
    if (command.number() != null) {
      numbers.require("PRODUCT", "NUMBER", "number", command.number(), ownId);
    }
    codes.require("category", "PRODUCT_CATEGORY", command.category());
  }

  void requireUnsold(Product product) {
    dependants.requireNone(product, LINES);
  }
}
