package org.keyuan.crm.web.shared.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keyuan.crm.shared.list.AnyOf;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.list.Period;
import org.keyuan.crm.shared.text.Messages;
import org.keyuan.crm.web.shared.pick.PickQueries;

/** Says a filter's conditions as people read them, on chips and at the head of exported files. */
@ApplicationScoped
public class ConditionText {

  @Inject private CellText cells;
  @Inject private PickQueries picks;

  /** The values of the condition: names for ids, words for codes, a dash between bounds. */
  public String values(ListSpec spec, Condition condition, Locale locale) {
    var column = spec.find(condition.column()).orElseThrow();
    if (column.type().isRange()) {
      var range = range(condition.values(), locale);
      return condition.contains() ? range + " " + Messages.text(locale, "list.or_empty") : range;
    }
    return condition.values().stream()
        .map(value -> word(column, value, locale))
        .collect(Collectors.joining(Messages.text(locale, "list.or")));
  }

  private static String range(List<String> bounds, Locale locale) {
    var from = bounds.get(0);
    return Period.of(bounds)
        .map(period -> Messages.text(locale, "list.period." + period))
        .orElseGet(() -> bounds.get(1).equals(from) ? from : from + " \u2013 " + bounds.get(1));
  }

  /** A whole condition: the column, how it is compared where that isn't plain, the values. */
  public String sentence(ListSpec spec, Condition condition, Locale locale) {
    return name(spec, condition.column(), locale)
        + " "
        + comparison(spec, condition, locale)
        + values(spec, condition, locale);
  }

  /** "contains" with a space behind it; empty where nothing has to be said. */
  static String comparison(ListSpec spec, Condition condition, Locale locale) {
    var fuzzy =
        condition.contains() && !spec.find(condition.column()).orElseThrow().type().isRange();
    return fuzzy ? Messages.text(locale, "list.contains") + " " : "";
  }

  /** A whole filter; empty where it shows everything. */
  String sentence(ListSpec spec, ListFilter filter, Locale locale) {
    var conditions = filter.conditions().stream().map(c -> sentence(spec, c, locale));
    var groups =
        filter.groups().stream()
            .map(g -> Messages.text(locale, "list.any_of") + " " + group(spec, g, locale));
    return Stream.concat(conditions, groups).collect(Collectors.joining("; "));
  }

  /** The branches of a group with "or" between them. */
  String group(ListSpec spec, AnyOf group, Locale locale) {
    return group.branches().stream()
        .map(
            branch ->
                branch.stream()
                    .map(condition -> sentence(spec, condition, locale))
                    .collect(Collectors.joining(Messages.text(locale, "list.and"))))
        .collect(Collectors.joining(Messages.text(locale, "list.or")));
  }

  /** What the column is called. */
  public static String name(ListSpec spec, String column, Locale locale) {
    return Messages.text(locale, spec.name() + ".field." + column);
  }

  private String word(ListColumn column, String value, Locale locale) {
    if (column.type().hasMine() && value.equals(ColumnType.MINE)) {
      return Messages.text(locale, "list.mine." + column.type());
    }
    if (column.type().isReference()) {
      return picks.name(column.type().name(), value);
    }
    var typed = column.type() == ColumnType.BOOLEAN ? (Object) Boolean.valueOf(value) : value;
    return column.type().isChosen() ? cells.of(column, typed, locale) : value;
  }
}
