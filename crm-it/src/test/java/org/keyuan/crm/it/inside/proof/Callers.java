package org.keyuan.crm.it.inside.proof;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keyuan.crm.identity.CallerDirectory;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.Reach;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Scope;

/**
 * Everybody who might ask: each role with each reach, nobody, and one from whom fields are hidden.
 */
final class Callers {
  private static final List<String> ROLES =
      List.of(
          "proofnear",
          "proofaccount_manager",
          "proofteam_leader",
          "proofexecutive",
          "proofmarketer",
          "proofadmin",
          "proofportal");

  private Callers() {}

  /** By what they are called in findings. */
  static Map<String, Caller> all(Foreign foreign) {
    var callers = new LinkedHashMap<String, Caller>();
    callers.put("nobody", Caller.nobody());
    for (var login : ROLES) {
      var person = person(login);
      callers.put(login + " as shipped", person);
      for (var scope : Scope.values()) {
        callers.put(
            login + " reaching " + scope,
            person.with(widened(person.grants(), reach(scope, foreign))));
      }
    }
    callers.put(BLIND, person(BLIND));
    return callers;
  }

  static final String BLIND = "proofblind";

  static Caller person(String login) {
    return Inside.bean(CallerDirectory.class).find(login, null).orElseThrow().caller();
  }

  /** Whoever may do everything: what they get is what the others must not. */
  static Caller control(Endpoint endpoint) {
    var own =
        endpoint.isBulk()
            || endpoint.permission().filter(p -> p.kind() == RecordKind.PROFILE).isPresent();
    return person(own ? Foreign.OWNER : "proofadmin").with(Grants.everything());
  }

  /** Whether the foreign record of this kind is the caller's to see. */
  static boolean reaches(Caller caller, RecordKind kind, Action action, Foreign foreign) {
    return caller.may(kind, action)
        && (!kind.isOwned() || new DataScope(caller, kind, action).covers(foreign.owner()));
  }

  /** What the roles' screen can say of other kinds is all or nothing. */
  private static Grants widened(Grants grants, Reach reach) {
    var reaches = new HashMap<Grants.Key, Reach>();
    grants
        .reaches()
        .forEach((key, old) -> reaches.put(key, key.kind().isOwned() ? reach : Reach.EVERYTHING));
    return new Grants(reaches, grants.fieldRules());
  }

  /** Chosen departments are all but the foreign one. */
  private static Reach reach(Scope scope, Foreign foreign) {
    if (scope != Scope.CHOSEN_DEPARTMENTS) {
      return Reach.of(scope);
    }
    var others = World.sql().list("SELECT ID FROM DEPARTMENT", row -> row.number(1));
    others.remove(foreign.owner().departmentId());
    return new Reach(Set.of(scope), Set.copyOf(others));
  }
}
