package org.keyuan.crm.shared.list;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody wants to see of a list. Any combination of and and or can be said so, and what most
 * people say, a few conditions that must all hold, stays what it is.
 *
 * @param conditions all of which must hold
 * @param groups in each of which one branch must hold; one with a single branch is none, its
 *     conditions are the filter's
 */
public record ListFilter(List<Condition> conditions, List<AnyOf> groups) implements Serializable {

  /** More would make an address too long for servers on the way, and a statement too dear. */
  public static final int MOST = 40;

  public static final ListFilter NONE = new ListFilter(List.of(), List.of());

  /**
   * @throws FilterTooLongException for more conditions than anybody can look through
   */
  public ListFilter {
    var plain = new ArrayList<>(conditions);
    groups.stream()
        .filter(group -> group.branches().size() == 1)
        .forEach(group -> plain.addAll(group.branches().get(0)));
    conditions = plain.stream().distinct().toList();
    groups = groups.stream().filter(group -> group.branches().size() > 1).toList();
    if (conditions.size() + groups.stream().mapToLong(g -> all(g).count()).sum() > MOST) {
      throw new FilterTooLongException(MOST);
    }
  }

  public static ListFilter of(List<Condition> conditions) {
    return new ListFilter(conditions, List.of());
  }

  public boolean isEmpty() {
    return conditions.isEmpty() && groups.isEmpty();
  }

  /** Every condition, whether by itself or in a group. */
  public Stream<Condition> all() {
    return Stream.concat(conditions.stream(), groups.stream().flatMap(ListFilter::all));
  }

  private static Stream<Condition> all(AnyOf group) {
    return group.branches().stream().flatMap(List::stream);
  }

  /** What this shows, as far as the conditions hold too; these come first. */
  public ListFilter within(List<Condition> outer) {
    return new ListFilter(Stream.concat(outer.stream(), conditions.stream()).toList(), groups);
  }

  /** The conditions that pass a test, wherever they stand. */
  ListFilter keep(Predicate<Condition> wanted) {
    return each(branch -> branch.stream().filter(wanted).toList());
  }

  /** Another condition in the place of each. */
  ListFilter map(UnaryOperator<Condition> change) {
    return each(branch -> branch.stream().map(change).toList());
  }

  private ListFilter each(UnaryOperator<List<Condition>> change) {
    return new ListFilter(
        change.apply(conditions),
        groups.stream().map(g -> new AnyOf(g.branches().stream().map(change).toList())).toList());
  }

  public ListFilter without(Condition condition) {
    return new ListFilter(conditions.stream().filter(c -> !c.equals(condition)).toList(), groups);
  }

  /** The same filter with another group in the place of one; an empty one takes it away. */
  public ListFilter with(int group, AnyOf other) {
    var changed = new ArrayList<>(groups);
    changed.set(group, other);
    return new ListFilter(
        conditions, changed.stream().filter(g -> !g.branches().isEmpty()).toList());
  }

  /** The same filter with one group more. */
  public ListFilter and(AnyOf group) {
    return new ListFilter(conditions, Stream.concat(groups.stream(), Stream.of(group)).toList());
  }

  /** Short, for what is written down: {@code tier=VIP&(name~a|name~b&city=1)}. */
  String text(ListSpec spec) {
    return Stream.concat(
            conditions.stream().map(c -> c.format(spec)),
            groups.stream().map(group -> "(" + text(group, spec) + ")"))
        .collect(Collectors.joining("&"));
  }

  private static String text(AnyOf group, ListSpec spec) {
    return group.branches().stream()
        .map(b -> b.stream().map(c -> c.format(spec)).collect(Collectors.joining("&")))
        .collect(Collectors.joining("|"));
  }
}
