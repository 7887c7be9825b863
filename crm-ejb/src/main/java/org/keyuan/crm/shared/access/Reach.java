package org.keyuan.crm.shared.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * How far one permission of one person reaches: what several roles grant, together.
 *
 * @param scopes never empty
 * @param chosen ids of the departments meant by {@link Scope#CHOSEN_DEPARTMENTS}, with those below
 */
public record Reach(Set<Scope> scopes, Set<Long> chosen) {

  /** Every record there is. */
  public static final Reach EVERYTHING = of(Scope.ALL);

  public Reach {
    scopes = Set.copyOf(scopes);
    chosen = Set.copyOf(chosen);
  }

  /** The reach of a single scope other than chosen departments. */
  public static Reach of(Scope scope) {
    return new Reach(EnumSet.of(scope), Set.of());
  }

  /** What either of the two reaches: roles add up. */
  public Reach or(Reach other) {
    var allScopes = EnumSet.copyOf(scopes);
    allScopes.addAll(other.scopes);
    var allChosen = new HashSet<>(chosen);
    allChosen.addAll(other.chosen);
    return new Reach(allScopes, allChosen);
  }

  public boolean isEverything() {
    return scopes.contains(Scope.ALL);
  }

  public boolean includesOwn() {
    return scopes.contains(Scope.OWN);
  }

  /**
   * The departments of which this caller reaches every record by name; {@link Scope#ALL} names
   * none.
   */
  public Set<Long> departments(Caller caller) {
    var all = new HashSet<Long>();
    if (scopes.contains(Scope.DEPARTMENT) && caller.departmentId() != null) {
      all.add(caller.departmentId());
    }
    if (scopes.contains(Scope.DEPARTMENT_AND_BELOW)) {
      all.addAll(caller.departmentsBelow());
    }
    if (scopes.contains(Scope.CHOSEN_DEPARTMENTS)) {
      all.addAll(chosen);
    }
    return all;
  }
}
