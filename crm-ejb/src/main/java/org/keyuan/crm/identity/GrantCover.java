package org.keyuan.crm.identity;

import java.util.Objects;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.FieldRule;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.RecordKind;

/** Whether a person may do everything that another one may, on every record that one reaches. */
record GrantCover(Caller caller) {

  boolean of(Caller other) {
    return other.grants().reaches().keySet().stream()
            .filter(key -> key.kind() != RecordKind.PROFILE)
            .allMatch(key -> reaches(key, other))
        && caller.grants().fieldRules().entrySet().stream()
            .allMatch(rule -> isWithheld(rule.getKey(), rule.getValue(), other));
  }

  private boolean reaches(Grants.Key key, Caller other) {
    var own = caller.grants().reach(key.kind(), key.action());
    if (own.isEmpty() || own.get().isEverything() || !key.kind().isOwned()) {
      return own.isPresent();
    }
    var wanted = other.grants().reach(key.kind(), key.action()).orElseThrow();
    var departments = own.get().departments(caller);
    return !wanted.isEverything()
        && departments.containsAll(wanted.departments(other))
        && (!wanted.includesOwn() || isOwnWithin(other, own.get().includesOwn(), departments));
  }

  /** Whether the other's own records are among those of the caller. */
  private boolean isOwnWithin(Caller other, boolean includesOwn, java.util.Set<Long> departments) {
    return other.employeeId() == null
        || (includesOwn && Objects.equals(other.employeeId(), caller.employeeId()))
        || (other.departmentId() != null && departments.contains(other.departmentId()));
  }

  private static boolean isWithheld(Grants.Field field, FieldRule rule, Caller other) {
    return !other.may(field.kind(), Action.VIEW)
        || (rule == FieldRule.HIDDEN
            ? other.grants().hides(field.kind(), field.name())
            : !other.grants().opens(field.kind(), field.name()));
  }
}
