package org.keyuan.crm.merge.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.activity.application.ActivityList;
import org.keyuan.crm.customer.application.ContactList;
import org.keyuan.crm.sales.application.OrderList;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.sql.ScratchDatabase;

/** A merge knows every table that refers to customers; a new one must say what becomes of it. */
class MergedTablesTest {
  /** What doesn't go over, and why. */
  private static final Map<String, String> STAYING =
      Map.of(
          "CUSTOMER_TAG.CUSTOMER_ID", "put together by the customer's own change",
          "TIER_HISTORY.CUSTOMER_ID", "says what the customer was, once a run; comes back with it",
          "TIER_OVERRIDE.CUSTOMER_ID", "a decision about that customer; comes back with it",
          "TIER_FAILING.CUSTOMER_ID", "counted anew by the next run",
          "CUSTOMER_MERGE.HELD_ID", "the merge itself");

  @Test
  void everyTableThatRefersToCustomers_goesOverOrSaysWhyNot() {
    var going =
        Stream.<ListSource>of(new ContactList(), new OrderList(), new ActivityList())
            .map(ListSource::spec)
            .map(spec -> spec.table() + "." + spec.underColumn())
            .collect(Collectors.toSet());
    try (var database = new ScratchDatabase()) {
      List<String> referring =
          database
              .sql()
              .list(
                  """
                  SELECT f.TABLE_NAME, f.COLUMN_NAME FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS r
                  JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE f ON f.CONSTRAINT_NAME = r.CONSTRAINT_NAME
                  JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS t ON t.CONSTRAINT_NAME = r.UNIQUE_CONSTRAINT_NAME
                  WHERE t.TABLE_NAME = 'CUSTOMER'
                  """,
                  row -> row.text(1) + "." + row.text(2));
      assertThat(referring)
          .hasSizeGreaterThan(5)
          .allSatisfy(
              column ->
                  assertThat(going.contains(column) || STAYING.containsKey(column))
                      .as(column)
                      .isTrue());
      assertThat(referring).containsAll(going).containsAll(STAYING.keySet());
    }
  }
}
