package org.keyuan.crm.bulk.application;

import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.bulk.domain.Reason;
import org.keyuan.crm.shared.sql.Sql;

/**
 * How records are planned, in expressions over them under the alias {@code t}.
 *
 * @param before as text, what a record has
 * @param after as text, what it gets
 * @param same the condition under which it is so already; null where none can be
 */
public record PlannedField(Sql before, Sql after, Sql same, List<Stay> stays) {
  static final String NOTHING = "CAST(NULL AS NVARCHAR(2000))";

  /** Records that can't be changed, and why. */
  record Stay(String condition, Reason reason) {}

  public static PlannedField of(Sql before, Sql after, Sql same) {
    return new PlannedField(before, after, same, new ArrayList<>());
  }

  /** Nothing to be set that could be told. */
  public static PlannedField none() {
    return of(new Sql(NOTHING), new Sql(NOTHING), null);
  }

  /** A text as a value of its own. */
  public static Sql text(String value) {
    return value == null
        ? new Sql(NOTHING)
        : new Sql("CAST(").value(value).append(" AS NVARCHAR(2000))");
  }

  /** Leaves records out for which the condition holds. */
  public PlannedField staying(String condition, Reason reason) {
    stays.add(new Stay(condition, reason));
    return this;
  }
}
