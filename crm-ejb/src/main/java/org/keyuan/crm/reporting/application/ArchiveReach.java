package org.keyuan.crm.reporting.application;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.Reach;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Scope;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Which archived reports a caller may open: their own, and those whose maker reached no further
 * than the caller does. A report made with a wider scope would otherwise show what its reader may
 * not see.
 */
final class ArchiveReach {
  private ArchiveReach() {}

  /**
   * How far the current caller reaches for the data of a report. Where several roles reach
   * differently, this is told as departments of the maker's own choice, which nobody shares.
   */
  static Scope of(ReportCode code, Action action) {
    return CallerContext.current()
        .grants()
        .reach(code.reads(), action)
        .map(ArchiveReach::single)
        .orElse(Scope.OWN);
  }

  private static Scope single(Reach reach) {
    if (reach.isEverything()) {
      return Scope.ALL;
    }
    return reach.scopes().size() == 1 ? reach.scopes().iterator().next() : Scope.CHOSEN_DEPARTMENTS;
  }

  /** The reaches of makers in the caller's departments that go no further than the caller's. */
  private static Set<Scope> within(Reach reach) {
    if (reach.isEverything()) {
      return EnumSet.allOf(Scope.class);
    }
    if (reach.scopes().contains(Scope.DEPARTMENT_AND_BELOW)) {
      return EnumSet.range(Scope.OWN, Scope.DEPARTMENT_AND_BELOW);
    }
    if (reach.scopes().contains(Scope.DEPARTMENT)) {
      return EnumSet.range(Scope.OWN, Scope.DEPARTMENT);
    }
    return reach.scopes().contains(Scope.CHOSEN_DEPARTMENTS)
        ? EnumSet.range(Scope.OWN, Scope.DEPARTMENT_AND_BELOW)
        : EnumSet.of(Scope.OWN);
  }

  /**
   * The condition on REPORT_ARCHIVE under the given alias. From whom a field is hidden nothing is
   * opened: reports can be made anew.
   */
  static Sql condition(String alias) {
    Caller caller = CallerContext.current();
    Sql sql = new Sql("(1 = 0");
    if (WithheldColumns.any()) {
      return sql.append(")"); // whoever made them may have seen what is hidden here
    }
    byKind()
        .forEach(
            (kind, codes) ->
                caller
                    .grants()
                    .reach(kind, Action.VIEW)
                    .ifPresent(reach -> add(sql, alias, caller, kind, codes, reach)));
    return sql.append(")");
  }

  private static void add(
      Sql sql, String alias, Caller caller, RecordKind kind, Set<ReportCode> codes, Reach reach) {
    sql.append(" OR (" + alias + ".REPORT_CODE").in(codes);
    sql.append(" AND (" + alias + ".CREATED_BY = ").value(caller.loginName());
    sql.append(" OR (" + alias + ".REACH").in(within(reach)).append(" AND ");
    new DataScope(caller, kind, Action.VIEW).restrict(sql, alias).append(")))");
  }

  private static Map<RecordKind, Set<ReportCode>> byKind() {
    Map<RecordKind, Set<ReportCode>> kinds = new EnumMap<>(RecordKind.class);
    Arrays.stream(ReportCode.values())
        .forEach(
            code ->
                kinds
                    .computeIfAbsent(code.reads(), k -> EnumSet.noneOf(ReportCode.class))
                    .add(code));
    return kinds;
  }
}
