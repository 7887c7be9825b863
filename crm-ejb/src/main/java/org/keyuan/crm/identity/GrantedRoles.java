package org.keyuan.crm.identity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.FieldRule;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.Reach;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Scope;

/**
 * Puts several roles of one person together: what one of them grants is granted, and a field is
 * withheld only if every role that shows the record withholds it.
 *
 * @param chosen finds the ids of a role's chosen departments, with those below
 */
record GrantedRoles(List<Line> lines, Function<String, Set<Long>> chosen) {

  /**
   * A permission, {@code KIND, ACTION, SCOPE}, or a field rule, {@code KIND, field, RULE}.
   *
   * @param field whether it is a field rule
   */
  record Line(String role, boolean field, String kind, String subject, String value) {}

  Set<String> codes() {
    return lines.stream().map(Line::role).collect(Collectors.toSet());
  }

  Grants together() {
    Map<Grants.Key, Reach> reaches = new HashMap<>();
    reaches.put(new Grants.Key(RecordKind.PROFILE, Action.VIEW), Reach.of(Scope.OWN));
    reaches.put(new Grants.Key(RecordKind.PROFILE, Action.EDIT), Reach.of(Scope.OWN));
    // a role names its departments once for all its permissions
    Map<String, Set<Long>> departments = new HashMap<>();
    Function<String, Set<Long>> once = role -> departments.computeIfAbsent(role, chosen);
    lines.stream()
        .filter(line -> !line.field())
        .forEach(line -> reaches.merge(key(line), reach(line, once), Reach::or));
    return new Grants(reaches, fieldRules());
  }

  /** How far one permission reaches. */
  Reach reach(Line line) {
    return reach(line, chosen);
  }

  private static Reach reach(Line line, Function<String, Set<Long>> departments) {
    var scope = Scope.valueOf(line.value());
    return scope == Scope.CHOSEN_DEPARTMENTS
        ? new Reach(Set.of(scope), departments.apply(line.role()))
        : Reach.of(scope);
  }

  private Map<Grants.Field, FieldRule> fieldRules() {
    Map<Grants.Field, FieldRule> rules = new HashMap<>();
    lines.stream()
        .filter(Line::field)
        .map(line -> new Grants.Field(RecordKind.valueOf(line.kind()), line.subject()))
        .distinct()
        .forEach(field -> mildest(field, rules));
    return rules;
  }

  private void mildest(Grants.Field field, Map<Grants.Field, FieldRule> rules) {
    var strictness = FieldRule.values().length;
    for (var role : rolesShowing(field.kind())) {
      strictness = Math.min(strictness, strictness(role, field));
    }
    if (strictness >= 0 && strictness < FieldRule.values().length) {
      rules.put(field, FieldRule.values()[strictness]);
    }
  }

  /** The ordinal of the role's rule for the field; -1 for none. */
  private int strictness(String role, Grants.Field field) {
    return lines.stream()
        .filter(line -> line.field() && line.role().equals(role))
        .filter(line -> line.kind().equals(field.kind().name()))
        .filter(line -> line.subject().equals(field.name()))
        .mapToInt(line -> FieldRule.valueOf(line.value()).ordinal())
        .findFirst()
        .orElse(-1);
  }

  /** Why each field of which some role withholds something is as it is. */
  List<FieldReason> fieldReasons(RecordKind kind) {
    var rules = fieldRules();
    return lines.stream()
        .filter(line -> line.field() && line.kind().equals(kind.name()))
        .map(line -> new Grants.Field(kind, line.subject()))
        .distinct()
        .sorted(Comparator.comparing(Grants.Field::name))
        .map(field -> new FieldReason(field.name(), rules.get(field), rolesSay(field)))
        .toList();
  }

  private List<FieldReason.RoleSays> rolesSay(Grants.Field field) {
    return rolesShowing(field.kind()).stream()
        .sorted()
        .map(role -> new FieldReason.RoleSays(role, rule(strictness(role, field))))
        .toList();
  }

  private static FieldRule rule(int strictness) {
    return strictness < 0 ? null : FieldRule.values()[strictness];
  }

  private Set<String> rolesShowing(RecordKind kind) {
    return lines.stream()
        .filter(line -> !line.field() && line.kind().equals(kind.name()))
        .filter(line -> line.subject().equals(Action.VIEW.name()))
        .map(Line::role)
        .collect(Collectors.toSet());
  }

  private static Grants.Key key(Line line) {
    return new Grants.Key(RecordKind.valueOf(line.kind()), Action.valueOf(line.subject()));
  }
}
