package org.keyuan.crm.web.shared.list;

import java.util.List;
import org.keyuan.crm.shared.list.AnyOf;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListFilter;

/**
 * How the conditions of the filter panel join those that there are: {@code all} with them, {@code
 * any} as a group in which each is enough, {@code or} as another way to be shown at all, or the
 * number of a group as one branch more of it.
 */
record PanelUse(String way) {

  static final String ALL = "all";
  static final String ANY = "any";
  static final String OR = "or";

  static PanelUse read(String way) {
    return new PanelUse(way.matches("any|or|[1-9]") ? way : ALL);
  }

  ListFilter add(ListFilter filter, List<Condition> added) {
    if (added.isEmpty()) {
      return filter;
    }
    return switch (way) {
      case ALL -> filter.and(new AnyOf(List.of(added)));
      case ANY -> filter.and(AnyOf.each(added));
      case OR -> orInstead(filter, added);
      default -> toGroup(filter, Integer.parseInt(way) - 1, added);
    };
  }

  /** Only conditions become a branch: with groups it would be a group in a group. */
  private static ListFilter orInstead(ListFilter filter, List<Condition> added) {
    if (filter.groups().isEmpty() && !filter.isEmpty()) {
      return new ListFilter(List.of(), List.of(new AnyOf(List.of(filter.conditions(), added))));
    }
    var alone = filter.conditions().isEmpty() && filter.groups().size() == 1;
    return alone ? toGroup(filter, 0, added) : filter.and(AnyOf.each(added));
  }

  private static ListFilter toGroup(ListFilter filter, int group, List<Condition> added) {
    return group < filter.groups().size()
        ? filter.with(group, filter.groups().get(group).or(added))
        : filter.and(AnyOf.each(added));
  }
}
