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

  /** How far the current caller reaches for the data of a report. */
  static Scope of(ReportCode code, Action action) {
    return CallerContext.current().grants().scope(code.reads(), action).orElse(Scope.OWN);
  }

  /** The condition on REPORT_ARCHIVE under the given alias. */
  static Sql condition(String alias) {
    Caller caller = CallerContext.current();
    Sql sql = new Sql("(1 = 0");
    byKind()
        .forEach(
            (kind, codes) ->
                caller
                    .grants()
                    .scope(kind, Action.VIEW)
                    .ifPresent(scope -> add(sql, alias, caller, kind, codes, scope)));
    return sql.append(")");
  }

  private static void add(
      Sql sql, String alias, Caller caller, RecordKind kind, Set<ReportCode> codes, Scope scope) {
    sql.append(" OR (" + alias + ".REPORT_CODE").in(codes);
    sql.append(" AND (" + alias + ".CREATED_BY = ").value(caller.loginName());
    sql.append(" OR (" + alias + ".REACH").in(EnumSet.range(Scope.OWN, scope)).append(" AND ");
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
