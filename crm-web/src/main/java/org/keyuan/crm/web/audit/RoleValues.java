package org.keyuan.crm.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keyuan.crm.audit.application.RecordNames;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.FieldRule;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Scope;
import org.keyuan.crm.web.shared.list.FieldNames;
import org.keyuan.crm.web.shared.text.Words;

/** Says what a role was given or lost, which the trail keeps in codes, a line for each. */
@RequestScoped
class RoleValues {

  private static final Set<String> FIELDS = Set.of("permissions", "departments", "fieldRules");

  @Inject private FieldNames fields;
  @Inject private RecordNames names;
  @Inject private Words words;

  boolean tells(RecordKind kind, String field) {
    return kind == RecordKind.ROLE && FIELDS.contains(field);
  }

  String of(String field, String value) {
    return switch (field) {
      case "permissions" -> lines(value, this::permission);
      case "fieldRules" -> lines(value, this::fieldRule);
      default -> lines(value, this::department);
    };
  }

  private static String lines(String value, Function<String, String> says) {
    return Arrays.stream(value.split(" ")).map(says).collect(Collectors.joining("\n"));
  }

  /** {@code KIND.ACTION.SCOPE}; how far it reaches only where records belong to somebody. */
  private String permission(String line) {
    var parts = line.split("\\.");
    var kind = RecordKind.valueOf(parts[0]);
    var action = pair(kind, Action.valueOf(parts[1]));
    return kind.isOwned()
        ? words.of("role.line", action, words.of(Scope.valueOf(parts[2])))
        : action;
  }

  /** {@code KIND.field.RULE}. */
  private String fieldRule(String line) {
    var parts = line.split("\\.");
    var kind = RecordKind.valueOf(parts[0]);
    var field = words.of(kind) + " \u00b7 " + fields.label(kind, parts[1]);
    return words.of("role.line", field, words.of(FieldRule.valueOf(parts[2])));
  }

  private String department(String id) {
    return names.find(RecordKind.DEPARTMENT, Long.parseLong(id)).orElse("#" + id);
  }

  private String pair(RecordKind kind, Action action) {
    return words.of(kind) + " \u00b7 " + words.of(action);
  }
}
