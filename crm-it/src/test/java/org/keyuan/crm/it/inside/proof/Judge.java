package org.keyuan.crm.it.inside.proof;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.RecordKind;

/** Says what is wrong with what somebody heard or changed who has the permission. */
record Judge(Foreign foreign, Exemptions exemptions, Findings findings) {

  /**
   * @param before the foreign rows before the call; the attempt has those after it
   */
  void judge(
      Call call, String name, Caller caller, Attempt attempt, Map<RecordKind, String> before) {
    if (attempt.isBroken()) {
      findings.wrong(call.endpoint().name(), name + " broke it: " + attempt.failure());
    }
    var leaked = leaked(call, caller, attempt);
    if (!leaked.isEmpty()
        && !(name.equals(Callers.BLIND) && exemptions.isFormMemory(call.endpoint()))) {
      findings.wrong(call.endpoint().name(), name + " heard " + leaked + " " + call.about());
    }
    if (attempt.state() instanceof Map<?, ?> after) {
      judgeRows(call.endpoint(), name, caller, before, after);
    }
  }

  private Set<String> leaked(Call call, Caller caller, Attempt attempt) {
    var leaked = new TreeSet<String>();
    for (var mark : Canary.in(attempt.text())) {
      if (!Hearing.may(caller, mark, foreign) && !isInTrail(call, caller, mark)) {
        leaked.add(mark);
      }
    }
    return leaked;
  }

  private boolean isInTrail(Call call, Caller caller, String mark) {
    return caller.may(RecordKind.AUDIT, Action.VIEW)
        && Hearing.mayInTrail(caller, mark)
        && exemptions.isTrail(call);
  }

  void judgeRows(
      Endpoint endpoint,
      String name,
      Caller caller,
      Map<RecordKind, String> before,
      Map<?, ?> after) {
    before.forEach(
        (kind, rows) -> {
          var own =
              kind != RecordKind.PROFILE && Callers.reaches(caller, kind, Action.VIEW, foreign);
          if (!own && !rows.equals(after.get(kind)) && !exemptions.isOnEverything(endpoint)) {
            findings.wrong(endpoint.name(), name + " changed a foreign " + kind);
          }
        });
  }
}
