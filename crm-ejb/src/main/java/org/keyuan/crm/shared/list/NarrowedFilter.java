package org.keyuan.crm.shared.list;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.keyuan.crm.shared.access.DataScope;

/**
 * A filter by a text that few records have is made one by the ids of these records, so that they
 * are looked up instead of all being read; the condition itself stays, and decides. Where many have
 * it, a page finds enough of them soon, and they are only counted here.
 */
record NarrowedFilter(ContainedTexts texts, ListSpec spec, DataScope scope) {

  /** SQL Server takes 2,100 values in a statement. */
  private static final int MOST = 1_500;

  /** A single character is looked for as the beginning of a text only. */
  private static final int SHORTEST = 2;

  private static final String NO_RECORD = "-1";

  ListFilter of(ListFilter filter) {
    return filter.conditions().stream()
        .filter(this::isKnown)
        .flatMap(condition -> find(condition, MOST).stream())
        .findFirst()
        .map(ids -> filter.within(List.of(among(ids))))
        .orElse(filter);
  }

  /**
   * How many records the filter shows, at most one more than {@code most}; empty where that isn't
   * known without asking the database.
   */
  OptionalInt count(ListFilter filter, int most) {
    var isText =
        filter.groups().isEmpty()
            && filter.conditions().size() == 1
            && spec.always().isEmpty()
            && isKnown(filter.conditions().get(0));
    // more than were looked for, or not known: a text that so many have is in step within seconds
    return isText
        ? find(filter.conditions().get(0), most)
            .map(ids -> OptionalInt.of(ids.size()))
            .orElse(OptionalInt.empty())
        : OptionalInt.empty();
  }

  private boolean isKnown(Condition condition) {
    var text = condition.values().isEmpty() ? "" : condition.values().get(0);
    return condition.contains()
        && text.codePointCount(0, text.length()) >= SHORTEST
        && spec.searched().stream()
            .filter(column -> column.type() == ColumnType.TEXT)
            .anyMatch(column -> column.name().equals(condition.column()));
  }

  private Optional<Set<Long>> find(Condition condition, int most) {
    var reached = spec.hasOwners() ? scope.terms() : null;
    var text = condition.values().get(0).toLowerCase();
    return texts.find(spec, reached, condition.column(), text, most);
  }

  private static Condition among(Set<Long> ids) {
    var values = ids.stream().map(String::valueOf).toList();
    return new Condition(ListSpec.RECORD, false, values.isEmpty() ? List.of(NO_RECORD) : values);
  }
}
