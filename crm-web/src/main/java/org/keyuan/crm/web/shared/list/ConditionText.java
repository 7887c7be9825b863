package org.keyuan.crm.web.shared.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Collectors;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListSpec;
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
      var from = condition.values().get(0);
      var to = condition.values().get(1);
      var range = from.equals(to) ? from : from + " \u2013 " + to;
      return condition.contains() ? range + " " + Messages.text(locale, "list.or_empty") : range;
    }
    return condition.values().stream()
        .map(value -> word(column, value, locale))
        .collect(Collectors.joining(Messages.text(locale, "list.or")));
  }

  /** What the column is called. */
  public static String name(ListSpec spec, String column, Locale locale) {
    return Messages.text(locale, spec.name() + ".field." + column);
  }

  private String word(ListColumn column, String value, Locale locale) {
    if (column.type().isReference()) {
      return picks.name(column.type().name(), value);
    }
    var typed = column.type() == ColumnType.BOOLEAN ? (Object) Boolean.valueOf(value) : value;
    return column.type().isChosen() ? cells.of(column, typed, locale) : value;
  }
}
