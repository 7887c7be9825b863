package org.keyuan.crm.shared.list;

import java.time.LocalDate;
import java.util.List;
import org.keyuan.crm.shared.access.Caller;

/**
 * Puts days and ids in the place of what a filter says of today and of whoever looks, so that
 * everybody can keep and use the same filter.
 */
record RelativeValues(ListSpec spec, LocalDate today, Caller caller) {

  /** No record has this id. */
  private static final long NONE = -1;

  ListFilter resolve(ListFilter filter) {
    return filter.map(this::resolve);
  }

  private Condition resolve(Condition condition) {
    return spec.find(condition.column())
        .map(
            column -> new Condition(column.name(), condition.contains(), values(column, condition)))
        .orElse(condition);
  }

  private List<String> values(ListColumn column, Condition condition) {
    return switch (column.type()) {
      case DATE, INSTANT ->
          Period.of(condition.values()).map(p -> p.days(today)).orElse(condition.values());
      case EMPLOYEE -> mine(condition.values(), caller.employeeId());
      case DEPARTMENT -> mine(condition.values(), caller.departmentId());
      default -> condition.values();
    };
  }

  private static List<String> mine(List<String> values, Long id) {
    var own = String.valueOf(id == null ? NONE : id);
    return values.stream().map(value -> value.equals(ColumnType.MINE) ? own : value).toList();
  }
}
