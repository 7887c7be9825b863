package org.keyuan.crm.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.sql.Sql;

/** Adds up sales in the database, group by group. */
@ApplicationScoped
public class SalesReader {
  private static final String ORDERS =
      " FROM SALES_ORDER o JOIN CUSTOMER c ON c.ID = o.CUSTOMER_ID ";
  private static final String COUNTS = ", COUNT(*), COUNT(DISTINCT o.CUSTOMER_ID)";

  @Inject private RowStream rows;

  protected SalesReader() {}

  /** For use without a container. */
  public SalesReader(RowStream rows) {
    this.rows = rows;
  }

  /** Year and month as labels, in the order of time; months without a sale are missing. */
  public List<SalesFigures> byMonth(DataScope scope, ReportCriteria criteria) {
    return orders(scope, criteria, "", "YEAR(o.ORDERED_ON), MONTH(o.ORDERED_ON)", 2);
  }

  /** The id of the customer's region as label, or null. */
  public List<SalesFigures> byRegion(DataScope scope, ReportCriteria criteria) {
    return orders(scope, criteria, "", "c.REGION_ID", 1);
  }

  /** Number, name and department of the order's owner as labels; nulls for the public pool. */
  public List<SalesFigures> byEmployee(DataScope scope, ReportCriteria criteria) {
    String joins =
        "LEFT JOIN EMPLOYEE e ON e.ID = o.OWNER_ID LEFT JOIN DEPARTMENT d ON d.ID = e.DEPARTMENT_ID";
    return orders(scope, criteria, joins, "e.NUMBER, e.NAME, d.NAME", 3);
  }

  /** Number, name, category and quantity of the product as labels. */
  public List<SalesFigures> byProduct(DataScope scope, ReportCriteria criteria) {
    String groups = "p.NUMBER, p.NAME, p.CATEGORY";
    Sql sql =
        new Sql("SELECT " + groups + ", SUM(l.QUANTITY), COUNT(DISTINCT o.ID)")
            .append(", COUNT(DISTINCT o.CUSTOMER_ID), SUM(l.AMOUNT), SUM(COALESCE(l.COST, 0))")
            .append(ORDERS)
            .append("JOIN SALES_ORDER_LINE l ON l.ORDER_ID = o.ID ")
            .append("JOIN PRODUCT p ON p.ID = l.PRODUCT_ID");
    return read(conditions(sql, scope, criteria).append(" GROUP BY " + groups), 4);
  }

  private List<SalesFigures> orders(
      DataScope scope, ReportCriteria criteria, String joins, String groups, int labels) {
    Sql sql = new Sql("SELECT " + groups + COUNTS);
    sql.append(", SUM(o.AMOUNT), SUM(COALESCE(o.COST, 0))").append(ORDERS).append(joins);
    conditions(sql, scope, criteria).append(" GROUP BY " + groups + " ORDER BY " + groups);
    return read(sql, labels);
  }

  private static Sql conditions(Sql sql, DataScope scope, ReportCriteria criteria) {
    return ReportSql.days(
        sql.append(ReportSql.where(scope, "o", criteria)), "o.ORDERED_ON", criteria);
  }

  private List<SalesFigures> read(Sql sql, int labels) {
    List<SalesFigures> figures = new ArrayList<>();
    for (List<?> row : rows.list(sql)) {
      figures.add(
          new SalesFigures(
              new ArrayList<>(row.subList(0, labels)),
              ((Number) row.get(labels)).longValue(),
              ((Number) row.get(labels + 1)).longValue(),
              (BigDecimal) row.get(labels + 2),
              (BigDecimal) row.get(labels + 3)));
    }
    return figures;
  }
}
