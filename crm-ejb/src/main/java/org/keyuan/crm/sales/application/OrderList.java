package org.keyuan.crm.sales.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListIndices;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The list of orders, the newest first. */
@ApplicationScoped
public class OrderList implements ListSource {

  private final ListSpec spec =
      new ListSpec("order", RecordKind.SALES_ORDER, "SALES_ORDER", "s")
          .owned()
          .under(RecordKind.CUSTOMER, "CUSTOMER_ID")
          .part("SALES_ORDER_LINE", "ORDER_ID")
          .join("c", "JOIN CUSTOMER c ON c.ID = s.CUSTOMER_ID")
          .join("o", "LEFT JOIN EMPLOYEE o ON o.ID = s.OWNER_ID")
          .join("d", "LEFT JOIN DEPARTMENT d ON d.ID = s.DEPARTMENT_ID")
          .column(ColumnType.TEXT, "number", "s.NUMBER")
          .link()
          .column(ColumnType.TEXT, "customer", "c.NAME")
          .column(ColumnType.MONEY, "amount", "s.AMOUNT")
          .column(ColumnType.DATE, "orderedOn", "s.ORDERED_ON")
          .reference(ColumnType.EMPLOYEE, "owner", "o.NAME", "s.OWNER_ID")
          .reference(ColumnType.DEPARTMENT, "department", "d.NAME", "s.DEPARTMENT_ID")
          .column(ColumnType.MONEY, "cost", "s.COST")
          .column(ColumnType.NUMBER, "lineCount", "s.LINE_COUNT")
          .column(ColumnType.TEXT, "remarks", "s.REMARKS")
          .optional()
          .column(ColumnType.TEXT, "currency", "s.CURRENCY")
          .optional()
          .column(ColumnType.NUMBER, "customerId", "s.CUSTOMER_ID")
          .optional()
          .column(ColumnType.TEXT, "createdBy", "s.CREATED_BY")
          .optional()
          .column(ColumnType.INSTANT, "createdAt", "s.CREATED_AT")
          .optional()
          .searched("number", "remarks")
          .indices(
              new ListIndices()
                  .rare("number")
                  .grouped("owner", "department")
                  .ordered("orderedOn", "amount", "number"))
          .sortedBy("orderedOn", true);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
