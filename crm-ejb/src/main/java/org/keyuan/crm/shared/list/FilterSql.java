package org.keyuan.crm.shared.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Turns one condition of a filter into SQL with bound values; days are those of the zone.
 *
 * @param passing whether it is written so that no index is looked up for it: what doesn't meet it
 *     is passed over on the way through another one
 */
record FilterSql(ZoneId zone, boolean passing) {

  FilterSql(ZoneId zone) {
    this(zone, false);
  }

  void append(Sql sql, ListColumn asked, Condition condition) {
    var column = passing ? asked.filteredBy(computed(asked)) : asked;
    var type = column.type();
    if (type.isRange()) {
      range(sql, column, condition);
    } else if (type == ColumnType.REGION || type == ColumnType.DEPARTMENT) {
      below(sql, column, condition.values());
    } else if (type == ColumnType.OPTION_SET) {
      anyOf(sql, column, condition.values());
    } else if (type.isChosen()) {
      sql.append(column.filterSql())
          .in(condition.values().stream().map(v -> value(column, v)).toList());
    } else if (condition.contains()) {
      sql.append("LOWER(" + column.filterSql() + ") LIKE ")
          .value("%" + escape(condition.values().get(0).toLowerCase()) + "%")
          .append(" ESCAPE '!'");
    } else {
      sql.append(column.filterSql()).append(" = ").value(condition.values().get(0));
    }
  }

  /** The same value, of which no index knows that it is. */
  private static String computed(ListColumn column) {
    return switch (column.type()) {
      case MONEY, NUMBER, REGION, DEPARTMENT, EMPLOYEE -> "(" + column.filterSql() + " + 0)";
      case TEXT, CODE, ENUM -> "CONCAT(" + column.filterSql() + ", '')";
      case DATE, INSTANT -> "DATEADD(DAY, 0, " + column.filterSql() + ")";
      default -> column.filterSql();
    };
  }

  private void range(Sql sql, ListColumn column, Condition condition) {
    if (condition.contains()) {
      sql.append("(" + column.filterSql() + " IS NULL OR ");
    }
    bounds(sql, column, condition.values());
    if (condition.contains()) {
      sql.append(")");
    }
  }

  private void bounds(Sql sql, ListColumn column, List<String> bounds) {
    sql.append("1 = 1");
    if (!bounds.get(0).isBlank()) {
      sql.append(" AND ")
          .append(column.filterSql())
          .append(" >= ")
          .value(value(column, bounds.get(0)));
    }
    if (!bounds.get(1).isBlank()) {
      var instant = column.type() == ColumnType.INSTANT;
      sql.append(" AND ")
          .append(column.filterSql())
          .append(instant ? " < " : " <= ")
          .value(instant ? endOfDay(column, bounds.get(1)) : value(column, bounds.get(1)));
    }
  }

  private Instant endOfDay(ListColumn column, String day) {
    return startOfDay(date(column, day).plusDays(1));
  }

  /** The first moment of a day; where clocks are put forward at midnight it is later. */
  private Instant startOfDay(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** A tree's node and everything below it: paths begin with the path of the node. */
  private void below(Sql sql, ListColumn column, List<String> ids) {
    var table = column.type().name();
    sql.append(column.filterSql())
        .append(
            " IN (SELECT below.ID FROM "
                + table
                + " below JOIN "
                + table
                + " chosen ON below.PATH LIKE CONCAT(chosen.PATH, '%')")
        .append(" WHERE chosen.ID")
        .in(ids.stream().map(id -> value(column, id)).toList())
        .append(")");
  }

  private static void anyOf(Sql sql, ListColumn column, List<String> constants) {
    sql.append("(1 = 0");
    for (var constant : constants) {
      sql.append(" OR CONCAT(',', " + column.filterSql() + ", ',') LIKE ")
          .value("%," + escape(constant) + ",%")
          .append(" ESCAPE '!'");
    }
    sql.append(")");
  }

  private Object value(ListColumn column, String text) {
    try {
      return switch (column.type()) {
        case MONEY, NUMBER -> new BigDecimal(text);
        case DATE -> date(column, text);
        case INSTANT -> startOfDay(date(column, text));
        case REGION, DEPARTMENT, EMPLOYEE, RECORD -> Long.valueOf(text);
        case BOOLEAN -> Boolean.valueOf(text);
        default -> text;
      };
    } catch (NumberFormatException e) {
      throw new FieldException(column.name(), "list.error.number", text);
    }
  }

  private static LocalDate date(ListColumn column, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new FieldException(column.name(), "list.error.date", text);
    }
  }

  /** Wildcards of both databases lose their meaning. */
  private static String escape(String text) {
    return text.replaceAll("([!%_\\[])", "!$1");
  }
}
