package org.keyuan.crm.tiering.persistence;

import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.tiering.domain.TierWindow;

/**
 * The metrics of each verified customer of a slice as a query. Sales by month, customers, contacts
 * and overrides are stacked and grouped rather than joined: each is read once, in the order of its
 * index.
 */
record CustomerMetricsSql(TierWindow window, KeyRange customers) {
  private static final String NO_SALES =
      "CAST(NULL AS DATE), CAST(NULL AS BIGINT), CAST(NULL AS DECIMAL(19, 2)), CAST(NULL AS DECIMAL(19, 2)),"
          + " CAST(NULL AS DECIMAL(19, 2)), CAST(NULL AS DECIMAL(19, 2)), ";
  private static final String NO_RANK = "CAST(NULL AS INT), ";
  private static final String NO_FORMER = "CAST(NULL AS NVARCHAR(20))";
  private static final String NO_TIER = "CAST(NULL AS NVARCHAR(20)), ";

  Sql append(Sql sql) {
    sql.append(
        "SELECT U.CUSTOMER_ID, MAX(U.LAST_ON) AS LAST_SALE_ON, COALESCE(SUM(U.SALES), 0) AS SALES_COUNT,"
            + " COALESCE(SUM(U.TOTAL), 0) AS AMOUNT, MAX(U.LARGEST) AS LARGEST_SALE, MAX(U.TOTAL) AS BEST_MONTH,"
            + " COALESCE(SUM(U.EARLIER), 0) AS EARLIER_AMOUNT,"
            + " COALESCE(SUM(U.TOTAL), 0) - COALESCE(SUM(U.COST), 0) AS GROSS_MARGIN,"
            + " MIN(U.POSITION_RANK) AS POSITION_RANK, MAX(U.TIER) AS OVERRIDE_TIER, MAX(U.FORMER_TIER) AS FORMER_TIER FROM (");
    verified(sql);
    sql.append(" UNION ALL ");
    salesByMonth(sql);
    sql.append(" UNION ALL ");
    contacts(sql);
    sql.append(" UNION ALL ");
    overrides(sql);
    return sql.append(") U GROUP BY U.CUSTOMER_ID HAVING MAX(U.FORMER_TIER) IS NOT NULL");
  }

  private void verified(Sql sql) {
    sql.append(
        "SELECT C.ID AS CUSTOMER_ID, CAST(NULL AS DATE) AS LAST_ON, CAST(NULL AS BIGINT) AS SALES,"
            + " CAST(NULL AS DECIMAL(19, 2)) AS TOTAL, CAST(NULL AS DECIMAL(19, 2)) AS LARGEST,"
            + " CAST(NULL AS DECIMAL(19, 2)) AS COST, CAST(NULL AS DECIMAL(19, 2)) AS EARLIER,"
            + " CAST(NULL AS INT) AS POSITION_RANK, CAST(NULL AS NVARCHAR(20)) AS TIER, C.TIER AS FORMER_TIER"
            + " FROM CUSTOMER C WHERE C.VERIFICATION = 'VERIFIED' AND C.DELETED_AT IS NULL AND C.ID");
    between(sql);
  }

  private void salesByMonth(Sql sql) {
    sql.append("SELECT O.CUSTOMER_ID");
    inWindow(sql, ", MAX(", "O.ORDERED_ON");
    inWindow(sql, ", COUNT(", "1");
    inWindow(sql, ", SUM(", "O.AMOUNT");
    inWindow(sql, ", MAX(", "O.AMOUNT");
    inWindow(sql, ", SUM(", "O.COST");
    sql.append(", SUM(CASE WHEN O.ORDERED_ON < ")
        .value(window.from())
        .append(" THEN O.AMOUNT END), ");
    sql.append(
            NO_RANK
                + NO_TIER
                + NO_FORMER
                + " FROM SALES_ORDER O WHERE O.DELETED_AT IS NULL AND O.ORDERED_ON >= ")
        .value(window.earlierFrom())
        .append(" AND O.ORDERED_ON < ")
        .value(window.to())
        .append(" AND O.CUSTOMER_ID");
    between(sql);
    sql.append(" GROUP BY O.CUSTOMER_ID, YEAR(O.ORDERED_ON), MONTH(O.ORDERED_ON)");
  }

  private void contacts(Sql sql) {
    sql.append(
        "SELECT T.CUSTOMER_ID, "
            + NO_SALES
            + "D.SORT_NO, "
            + NO_TIER
            + NO_FORMER
            + " FROM CONTACT T"
            + " JOIN DICTIONARY_ENTRY D ON D.CATEGORY = 'POSITION_LEVEL' AND D.CODE = T.POSITION_LEVEL"
            + " WHERE T.DELETED_AT IS NULL AND T.CUSTOMER_ID");
    between(sql);
  }

  private void overrides(Sql sql) {
    sql.append(
            "SELECT V.CUSTOMER_ID, "
                + NO_SALES
                + NO_RANK
                + "V.TIER, "
                + NO_FORMER
                + " FROM TIER_OVERRIDE V WHERE V.EXPIRES_ON >= ")
        .value(window.asOf())
        .append(" AND V.CUSTOMER_ID");
    between(sql);
  }

  private void inWindow(Sql sql, String function, String what) {
    sql.append(function + "CASE WHEN O.ORDERED_ON >= ")
        .value(window.from())
        .append(" THEN " + what + " END)");
  }

  private void between(Sql sql) {
    sql.append(" BETWEEN ").value(customers.low()).append(" AND ").value(customers.high());
  }
}
