package org.keyuan.crm.shared.access;

import java.util.Objects;
import org.keyuan.crm.shared.sql.Sql;

/**
 * The one place that decides which records a caller reaches: as a condition for SQL, and as a check
 * on one record.
 *
 * @param caller the person or the system
 * @param kind the kind of record
 * @param action the action that the caller is about to do
 */
public record DataScope(Caller caller, RecordKind kind, Action action) {

  /** The scope of the caller of the current thread. */
  public static DataScope of(RecordKind kind, Action action) {
    return new DataScope(CallerContext.current(), kind, action);
  }

  /** Adds the condition on the columns OWNER_ID and DEPARTMENT_ID of the table with this alias. */
  public Sql restrict(Sql sql, String alias) {
    switch (scope()) {
      case ALL -> sql.append("1 = 1");
      case DEPARTMENT_AND_BELOW ->
          sql.append(alias + ".DEPARTMENT_ID").in(caller.departmentsBelow());
      case DEPARTMENT ->
          sql.append(alias + ".DEPARTMENT_ID = ").value(orNone(caller.departmentId()));
      default -> sql.append(alias + ".OWNER_ID = ").value(orNone(caller.employeeId()));
    }
    return sql;
  }

  /** Whether the record with this ownership is within reach. */
  public boolean covers(Ownership record) {
    return switch (scope()) {
      case ALL -> true;
      case DEPARTMENT_AND_BELOW ->
          caller.departmentsBelow().contains(orNone(record.departmentId()));
      case DEPARTMENT -> sameAndKnown(caller.departmentId(), record.departmentId());
      default -> sameAndKnown(caller.employeeId(), record.ownerId());
    };
  }

  /**
   * Refuses a record outside of the caller's reach.
   *
   * @throws AccessDeniedException with the same words as for a missing permission
   */
  public void require(Ownership record) {
    if (!covers(record)) {
      throw new AccessDeniedException(kind, action);
    }
  }

  /**
   * Refuses a caller who may do this to no record of the kind at all.
   *
   * @throws AccessDeniedException also for nobody
   */
  public void requirePermission() {
    scope();
  }

  private Scope scope() {
    return caller
        .grants()
        .scope(kind, action)
        .orElseThrow(() -> new AccessDeniedException(kind, action));
  }

  private static boolean sameAndKnown(Long a, Long b) {
    return a != null && Objects.equals(a, b);
  }

  /** No record has the id -1, so a caller without an employee or a department reaches nothing. */
  private static Long orNone(Long id) {
    return id == null ? Long.valueOf(-1) : id;
  }
}
