package org.keyuan.crm.shared.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How an address says a filter: {@code f=tier=VIP} for each condition that must hold; in the first
 * group {@code any1=city=5} for a branch of one condition, and the same number behind the dot,
 * {@code any1.2=tier=VIP&any1.2=name~a}, for several that must hold together.
 */
public final class FilterAddress {

  public static final String CONDITION = "f";
  private static final String GROUP = "any";

  /** Groups, and branches of one; who wants more is told that it is too much. */
  private static final int MOST = 9;

  private FilterAddress() {}

  /** A part of an address. */
  public record Part(String name, String value) {}

  /**
   * @param values of a parameter; null or empty where it isn't there
   * @throws org.keyuan.crm.shared.access.AccessDeniedException for a column that is hidden from the
   *     caller
   */
  public static ListFilter read(Function<String, String[]> values, ListSpec spec) {
    var groups = new ArrayList<AnyOf>();
    for (int i = 1; i <= MOST; i++) {
      var branches = new ArrayList<List<Condition>>();
      conditions(values, GROUP + i, spec).forEach(single -> branches.add(List.of(single)));
      for (int j = 1; j <= MOST; j++) {
        branches.add(conditions(values, GROUP + i + "." + j, spec));
      }
      groups.add(new AnyOf(branches));
    }
    return new ListFilter(conditions(values, CONDITION, spec), groups);
  }

  private static List<Condition> conditions(
      Function<String, String[]> values, String name, ListSpec spec) {
    var given = values.apply(name);
    return Stream.of(given == null ? new String[0] : given)
        .flatMap(text -> Condition.parse(text, spec).stream())
        .distinct()
        .toList();
  }

  /**
   * The parts that {@link #read} reads.
   *
   * @throws FilterTooLongException for more groups or branches than an address has names for
   */
  public static List<Part> write(ListFilter filter, ListSpec spec) {
    var parts = new ArrayList<Part>();
    filter.conditions().forEach(c -> parts.add(new Part(CONDITION, c.format(spec))));
    for (int i = 0; i < filter.groups().size(); i++) {
      write(parts, GROUP + (i + 1), filter.groups().get(i), spec);
    }
    return parts;
  }

  private static void write(List<Part> parts, String name, AnyOf group, ListSpec spec) {
    Map<Boolean, Integer> several = new LinkedHashMap<>();
    for (var branch : group.branches()) {
      var isOne = branch.size() == 1;
      var number = several.merge(isOne, 1, Integer::sum);
      branch.forEach(c -> parts.add(new Part(isOne ? name : name + "." + number, c.format(spec))));
    }
  }
}
