package org.keyuan.crm.shared.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.shared.sql.Sql;

/**
 * The one place that decides which records a caller reaches: as a condition for SQL, and as a check
 * on one record.
 *
 * @param caller the person or the system
 * @param kind the kind of record
 * @param action the action that the caller is about to do
 * @param half which of them a condition for SQL means
 */
public record DataScope(Caller caller, RecordKind kind, Action action, Half half) {

  /** Of what is within reach: everything, or one of the two halves without a common record. */
  public enum Half {
    BOTH,
    DEPARTMENTS,
    OWN_ELSEWHERE
  }

  public DataScope(Caller caller, RecordKind kind, Action action) {
    this(caller, kind, action, Half.BOTH);
  }

  /** The scope of the caller of the current thread. */
  public static DataScope of(RecordKind kind, Action action) {
    return new DataScope(CallerContext.current(), kind, action);
  }

  /** Adds the condition on the columns OWNER_ID and DEPARTMENT_ID of the table with this alias. */
  public Sql restrict(Sql sql, String alias) {
    return restrict(sql, alias, false);
  }

  /**
   * As {@link #restrict(Sql, String)}.
   *
   * @param wide whether so many records are within reach that it is better to go through the table
   *     in the wanted order than to gather them: the condition is then written so that no index is
   *     looked up for it
   */
  public Sql restrict(Sql sql, String alias, boolean wide) {
    var reach = reach();
    if (reach.isEverything()) {
      return sql.append("1 = 1");
    }
    var column = new ScopeColumns(alias, wide);
    return switch (half) {
      case DEPARTMENTS -> departments(sql, column);
      case OWN_ELSEWHERE -> column.elsewhere(own(sql, column).append(" AND "), reached());
      case BOTH -> both(sql, column);
    };
  }

  private Sql both(Sql sql, ScopeColumns column) {
    if (isOwnAlone()) {
      return own(sql, column);
    }
    if (!reach().includesOwn()) {
      return departments(sql, column);
    }
    own(sql.append("("), column).append(" OR ");
    return departments(sql, column).append(")");
  }

  /**
   * The two halves of what somebody reaches who reaches their own records and those of departments:
   * for a condition of both, joined by OR, a database looks up no index. Otherwise this scope
   * alone.
   */
  public List<DataScope> halves() {
    var isBoth =
        half == Half.BOTH
            && !reach().isEverything()
            && !isWholeCompany()
            && reach().includesOwn()
            && !reached().isEmpty();
    return isBoth ? List.of(only(Half.DEPARTMENTS), only(Half.OWN_ELSEWHERE)) : List.of(this);
  }

  private DataScope only(Half meant) {
    return new DataScope(caller, kind, action, meant);
  }

  private Sql own(Sql sql, ScopeColumns column) {
    return column.owner(sql, orNone(caller.employeeId()));
  }

  private Set<Long> reached() {
    return reach().departments(caller);
  }

  private Sql departments(Sql sql, ScopeColumns column) {
    return isWholeCompany() ? column.anyDepartment(sql) : column.departments(sql, reached());
  }

  /**
   * The column that has one and the same value in all records within reach: DEPARTMENT_ID for one
   * department, OWNER_ID for one's own. Ordered by it first, rows come in the same order, and a
   * database reads them in that order from an index that begins with it. Empty otherwise.
   */
  public Optional<String> constantColumn() {
    if (!isPart()) {
      return Optional.empty();
    }
    if (isOwnAlone()) {
      return Optional.of("OWNER_ID");
    }
    return reached().size() == 1 ? Optional.of("DEPARTMENT_ID") : Optional.empty();
  }

  /**
   * Whether what is within reach can be looked up by one column: somebody's own records or those of
   * some departments, neither both nor the whole company's.
   */
  public boolean isPart() {
    return !reach().isEverything()
        && !isWholeCompany()
        && (half != Half.BOTH || isOwnAlone() || !reach().includesOwn());
  }

  /** The departments within reach, where there are several of them and nothing else is. */
  public Set<Long> severalDepartments() {
    return isPart() && !isOwnAlone() && reached().size() > 1 ? reached() : Set.of();
  }

  private boolean isOwnAlone() {
    return half == Half.OWN_ELSEWHERE || reach().includesOwn() && reached().isEmpty();
  }

  private boolean isWholeCompany() {
    return caller.wholeCompany() && reach().scopes().contains(Scope.DEPARTMENT_AND_BELOW);
  }

  /** The same as values, for what is asked otherwise than by SQL. */
  public ScopeTerms terms() {
    var owner = reach().includesOwn() ? orNone(caller.employeeId()) : null;
    return new ScopeTerms(reach().isEverything(), isWholeCompany(), owner, reached());
  }

  /** Whether the record with this ownership is within reach. */
  public boolean covers(Ownership record) {
    var reach = reach();
    return reach.isEverything()
        || (reach.includesOwn() && sameAndKnown(caller.employeeId(), record.ownerId()))
        || reach.departments(caller).contains(orNone(record.departmentId()));
  }

  /**
   * Refuses a record outside of the caller's reach.
   *
   * @throws AccessDeniedException with the same words as for a missing permission
   */
  public void require(Ownership record) {
    if (!covers(record)) {
      SecurityLog.note("out_of_reach", "kind", kind, "action", action);
      throw new AccessDeniedException(kind, action);
    }
  }

  /**
   * Refuses a caller who may do this to no record of the kind at all.
   *
   * @throws AccessDeniedException also for nobody
   */
  public void requirePermission() {
    reach();
  }

  private Reach reach() {
    return caller
        .grants()
        .reach(kind, action)
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
