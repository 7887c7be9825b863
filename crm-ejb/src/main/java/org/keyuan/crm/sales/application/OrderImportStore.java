package org.keyuan.crm.sales.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.keyuan.crm.organisation.Owners;
import org.keyuan.crm.sales.domain.OrderCommand;
import org.keyuan.crm.sales.domain.SalesOrder;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.kind.ImportRow;
import org.keyuan.crm.shared.importing.record.ImportedRecord;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/** Enters and changes imported orders, with the costs of the file where it has any. */
@ApplicationScoped
class OrderImportStore {
  private static final int UNIT_SCALE = 8;

  @PersistenceContext private EntityManager entityManager;
  @Inject private Database database;
  @Inject private Owners owners;
  @Inject private OrderTerms terms;
  @Inject private LastSales lastSales;

  void store(List<ImportedRecord<OrderCommand>> records) {
    Map<Long, SalesOrder> known = load(records);
    Map<Long, BigDecimal> costs = costs(records);
    Set<Long> customers = new HashSet<>();
    for (ImportedRecord<OrderCommand> record : records) {
      if (record.isNew()) {
        entityManager.persist(enter(record, costs));
        customers.add(record.command().customerId());
      } else if (record.isChanged()) {
        change(known.get(record.known().orElseThrow().id()), record, costs);
        customers.add(record.command().customerId());
      }
    }
    if (!customers.isEmpty()) {
      lastSales.refresh(customers);
    }
  }

  private SalesOrder enter(ImportedRecord<OrderCommand> record, Map<Long, BigDecimal> costs) {
    OrderCommand command = record.command();
    var ownership = owners.require(RecordKind.SALES_ORDER, Action.IMPORT, command.ownerId());
    var order = new SalesOrder(command.number(), command.customerId(), ownership, terms.currency());
    order.takeOver(command, unitCosts(record, costs));
    return order;
  }

  private void change(
      SalesOrder order, ImportedRecord<OrderCommand> record, Map<Long, BigDecimal> costs) {
    OrderCommand command = record.command();
    order.takeOver(command, unitCosts(record, costs));
    if (command.ownerId() != null
        && !Objects.equals(command.ownerId(), order.ownership().ownerId())) {
      order.assignTo(owners.require(RecordKind.SALES_ORDER, Action.IMPORT, command.ownerId()));
    }
  }

  private Map<Long, SalesOrder> load(List<ImportedRecord<OrderCommand>> records) {
    List<Long> ids =
        records.stream()
            .filter(ImportedRecord::isChanged)
            .map(record -> record.known().orElseThrow().id())
            .toList();
    Map<Long, SalesOrder> orders = new HashMap<>();
    if (!ids.isEmpty()) {
      entityManager
          .createQuery("SELECT o FROM SalesOrder o WHERE o.id IN :ids", SalesOrder.class)
          .setParameter("ids", ids)
          .setHint("eclipselink.batch.type", "IN")
          .setHint("eclipselink.batch", "o.lines")
          .getResultList()
          .forEach(order -> orders.put(order.id(), order));
    }
    return orders;
  }

  /** What a unit costs now, by product. */
  private Map<Long, BigDecimal> costs(List<ImportedRecord<OrderCommand>> records) {
    Set<Long> products = new HashSet<>();
    records.forEach(
        record -> record.command().lines().forEach(line -> products.add(line.productId())));
    Map<Long, BigDecimal> costs = new HashMap<>();
    database
        .list(
            new Sql("SELECT ID, COST FROM PRODUCT WHERE ID").in(products),
            row -> Map.entry(row.number(1), row.decimal(2)))
        .forEach(entry -> costs.put(entry.getKey(), entry.getValue()));
    return costs;
  }

  private static List<BigDecimal> unitCosts(
      ImportedRecord<OrderCommand> record, Map<Long, BigDecimal> costs) {
    List<BigDecimal> unitCosts = new ArrayList<>();
    List<ImportRow> rows = record.group().rows();
    for (int i = 0; i < rows.size(); i++) {
      var line = record.command().lines().get(i);
      unitCosts.add(
          rows.get(i)
              .decimal("cost")
              .map(cost -> cost.divide(line.quantity(), UNIT_SCALE, RoundingMode.HALF_UP))
              .orElse(costs.get(line.productId())));
    }
    return unitCosts;
  }
}
