package org.keyuan.crm.sales.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.RecordRestored;
import org.keyuan.crm.shared.sql.Database;

/** An order that comes back may be its customer's last sale again. */
@ApplicationScoped
public class RestoredOrders {

  @Inject private Database database;
  @Inject private LastSales lastSales;

  void follow(@Observes RecordRestored restored) {
    if (restored.kind() == RecordKind.SALES_ORDER) {
      var sql = "SELECT CUSTOMER_ID FROM SALES_ORDER WHERE ID = ?";
      lastSales.refresh(List.of(database.number(sql, restored.id())));
    }
  }
}
