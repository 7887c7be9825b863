package org.keyuan.crm.it.own;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What jobs leave behind, in a form that two databases can be compared by: for each kind of result
 * the number of rows and a sum of their hashes. Ids and moments differ between any two runs and are
 * left out; who belongs to whom is told by numbers.
 */
final class Ledger {
  private static final Map<String, String> RESULTS = new LinkedHashMap<>();

  static {
    RESULTS.put(
        "customers",
        "SELECT NUMBER, NAME, VERIFICATION, TIER, TIER_SINCE, AMOUNT_12M, LAST_SALE_ON, DELETED_AT FROM CUSTOMER");
    RESULTS.put(
        "evaluations",
        "SELECT C.NUMBER, E.COMPUTED_TIER, E.RULE_ID, E.FORMER_TIER, E.LAST_SALE_ON, E.SALES_COUNT, E.AMOUNT,"
            + " E.LARGEST_SALE, E.BEST_MONTH, E.EARLIER_AMOUNT, E.GROSS_MARGIN FROM TIER_EVALUATION E"
            + " JOIN CUSTOMER C ON C.ID = E.CUSTOMER_ID");
    RESULTS.put(
        "tier history",
        "SELECT C.NUMBER, H.AS_OF, H.FROM_TIER, H.TO_TIER, H.POLICY_ID, H.RULE_ID, H.REASON_KEY, H.REASON_ARGS"
            + " FROM TIER_HISTORY H JOIN CUSTOMER C ON C.ID = H.CUSTOMER_ID");
    RESULTS.put(
        "failing tiers",
        "SELECT C.NUMBER, F.WINDOW_TO, F.FAILED FROM TIER_FAILING F JOIN CUSTOMER C ON C.ID = F.CUSTOMER_ID");
    RESULTS.put(
        "tiering runs",
        "SELECT AS_OF, WINDOW_FROM, WINDOW_TO, POLICY_ID, VIP_COUNT, POTENTIAL_COUNT, ORDINARY_COUNT, MOVED_COUNT"
            + " FROM TIER_RUN WHERE ENDED_AT IS NOT NULL");
    RESULTS.put(
        "quintiles",
        "SELECT R.AS_OF, Q.METRIC, Q.QUINTILE, Q.UPPER_VALUE FROM TIER_RUN_QUINTILE Q"
            + " JOIN TIER_RUN R ON R.ID = Q.TIER_RUN_ID");
    RESULTS.put("notices", "SELECT USER_ID, MESSAGE_KEY, ARGUMENTS, RECORD_KIND FROM NOTICE");
    RESULTS.put(
        "orders",
        "SELECT O.NUMBER, C.NUMBER, O.ORDERED_ON, O.OWNER_ID, O.AMOUNT, O.COST, O.LINE_COUNT, O.REMARKS, O.DELETED_AT"
            + " FROM SALES_ORDER O JOIN CUSTOMER C ON C.ID = O.CUSTOMER_ID");
    RESULTS.put(
        "order lines",
        "SELECT O.NUMBER, L.LINE_NO, P.NUMBER, L.QUANTITY, L.UNIT_PRICE, L.AMOUNT, L.COST FROM SALES_ORDER_LINE L"
            + " JOIN SALES_ORDER O ON O.ID = L.ORDER_ID JOIN PRODUCT P ON P.ID = L.PRODUCT_ID");
    RESULTS.put(
        "imports",
        "SELECT KIND, FILE_NAME, STATE, ROWS_TOTAL, LAST_ROW, CREATED_COUNT, UPDATED_COUNT, UNCHANGED_COUNT,"
            + " REFUSED_COUNT FROM IMPORT_RUN");
    RESULTS.put(
        "refused rows",
        "SELECT I.FILE_NAME, R.ROW_NO, R.CELLS, R.REASONS FROM IMPORT_REJECT R JOIN IMPORT_RUN I ON I.ID = R.RUN_ID");
    RESULTS.put(
        "archived reports",
        "SELECT REPORT_CODE, CRITERIA, LOCALE, ROW_TOTAL, REACH, CREATED_BY FROM REPORT_ARCHIVE");
    RESULTS.put(
        "archived files",
        "SELECT A.REPORT_CODE, F.FORMAT, S.CONTENT_TYPE FROM REPORT_ARCHIVE_FILE F"
            + " JOIN REPORT_ARCHIVE A ON A.ID = F.ARCHIVE_ID JOIN STORED_FILE S ON S.ID = F.FILE_ID");
    RESULTS.put("stored files", "SELECT CONTENT_TYPE FROM STORED_FILE");
    RESULTS.put(
        "runs",
        "SELECT JOB, STATE, SKIPPED, CASE WHEN JOB <> 'backup' THEN COUNTED END, MESSAGE_KEY FROM JOB_RUN"
            + " WHERE JOB <> 'figures'");
    RESULTS.put("leases", "SELECT NAME FROM JOB_LEASE WHERE NAME <> 'figures'");
    RESULTS.put(
        "audit", "SELECT ACTION_CODE, LOGIN_NAME, RECORD_KIND, RECORD_NAME FROM AUDIT_ENTRY");
  }

  private Ledger() {}

  /** Rows and hash by kind of result. */
  static Map<String, String> of(Connection database) throws SQLException {
    Map<String, String> sums = new LinkedHashMap<>();
    for (Map.Entry<String, String> result : RESULTS.entrySet()) {
      sums.put(result.getKey(), sum(database, result.getValue()));
    }
    return sums;
  }

  private static String sum(Connection database, String sql) throws SQLException {
    BigInteger sum = BigInteger.ZERO;
    long count = 0;
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          row.append(rows.getString(i)).append('\u0001');
        }
        sum = sum.add(hash(row.toString()));
        count++;
      }
    }
    return count + " rows " + sum.toString(36);
  }

  private static BigInteger hash(String row) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return new BigInteger(1, digest.digest(row.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
