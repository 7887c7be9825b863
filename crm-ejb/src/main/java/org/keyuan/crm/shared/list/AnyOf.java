package org.keyuan.crm.shared.list;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A group of a filter: it shows what one of its branches shows.
 *
 * @param branches in each of which all conditions must hold
 */
public record AnyOf(List<List<Condition>> branches) implements Serializable {

  public AnyOf {
    branches = branches.stream().filter(branch -> !branch.isEmpty()).map(List::copyOf).toList();
  }

  /** A group in which each of the conditions is enough. */
  public static AnyOf each(List<Condition> conditions) {
    return new AnyOf(conditions.stream().map(List::of).toList());
  }

  /** The same group with one branch more. */
  public AnyOf or(List<Condition> branch) {
    return new AnyOf(Stream.concat(branches.stream(), Stream.of(branch)).toList());
  }

  /** The same group with one condition less; a branch that had no other goes too. */
  public AnyOf without(int branch, Condition condition) {
    var rest = new ArrayList<>(branches);
    rest.set(branch, rest.get(branch).stream().filter(c -> !c.equals(condition)).toList());
    return new AnyOf(rest);
  }
}
