package org.keyuan.crm.duplicate.application;

import java.sql.SQLException;
import org.keyuan.crm.duplicate.domain.Identity;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.sql.Row;

/** What is stored of a customer, as far as it tells one from another. */
record CustomerFacts(long id, String number, Ownership ownership, Identity identity) {

  /** How many columns {@link #read} takes. */
  static final int COLUMNS = 10;

  /** The columns that {@link #read} expects first, of a table with the alias {@code c}. */
  static final String SELECT =
      "SELECT c.ID, c.NUMBER, c.OWNER_ID, c.DEPARTMENT_ID, c.KIND, c.NAME, c.PHONE, c.MOBILE, c.EMAIL,"
          + " COALESCE(c.CREDIT_CODE, c.IDENTITY_CARD)";

  static CustomerFacts read(Row row) throws SQLException {
    var identity =
        new Identity(
            row.text(5).equals("ENTERPRISE"),
            row.text(6),
            row.text(7),
            row.text(8),
            row.text(9),
            row.text(10));
    return new CustomerFacts(
        row.number(1), row.text(2), Ownership.of(row.id(3), row.id(4)), identity);
  }
}
