package org.keyuan.crm.it.inside.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * Calls every use case and query as everybody: nobody may hear of a foreign record, and refused
 * means unchanged. Only what gives or changes something for whoever may do everything counts.
 */
final class UseCaseProof {
  private final Foreign foreign = People.get();
  private final Map<String, Caller> callers = Callers.all(foreign);
  private final Exemptions exemptions = new Exemptions();
  private final Findings findings = new Findings();

  /**
   * @param endpoints those of the product, or planted ones
   */
  Findings run(List<Endpoint> endpoints) {
    for (var endpoint : endpoints) {
      try {
        if (endpoint.permission().isPresent() || !exemptions.isMachinery(endpoint)) {
          prove(endpoint, new Arguments(endpoint, foreign).all());
        }
      } catch (Exception | LinkageError e) {
        findings.wrong(endpoint.name(), String.valueOf(e));
      }
    }
    return findings;
  }

  Set<String> unusedExemptions() {
    return exemptions.unused();
  }

  private void prove(Endpoint endpoint, List<List<Function<Call, Object>>> calls) throws Exception {
    proveRefusals(endpoint, calls);
    if (exemptions.isMachinery(endpoint)) {
      return;
    }
    var known = new Control(foreign).sees(endpoint, calls);
    if (!known.isSeen() && !exemptions.needsNoControl(endpoint)) {
      findings.wrong(endpoint.name(), "no positive control: " + known.said());
      return;
    }
    for (var caller : callers.entrySet()) {
      if (isPermitted(endpoint, caller.getValue())) {
        provePermitted(endpoint, calls, caller.getKey(), caller.getValue());
      }
    }
    findings.tried(endpoint, (long) calls.size() * callers.size());
  }

  private static boolean isPermitted(Endpoint endpoint, Caller caller) {
    return endpoint.permission().map(p -> caller.may(p.kind(), p.action())).orElse(true);
  }

  /** Who lacks the permission is refused, and not a row of any table differs afterwards. */
  private void proveRefusals(Endpoint endpoint, List<List<Function<Call, Object>>> calls) {
    var before = Tables.all();
    callers.forEach(
        (name, caller) -> {
          if (!isPermitted(endpoint, caller)) {
            for (var call : calls) {
              var attempt = Attempt.call(caller, endpoint, new Call(call), () -> null);
              if (!attempt.isRefused()) {
                findings.wrong(endpoint.name(), name + " was not refused: " + attempt.failure());
              }
            }
          }
        });
    var changed = Tables.differences(before, Tables.all());
    if (!changed.isEmpty()) {
      findings.wrong(endpoint.name(), "refused, but changed " + changed);
    }
  }

  /** Who has the permission hears nothing of what they don't reach, and changes nothing of it. */
  private void provePermitted(
      Endpoint endpoint, List<List<Function<Call, Object>>> calls, String name, Caller caller)
      throws Exception {
    var reached =
        endpoint
            .permission()
            .map(p -> Callers.reaches(caller, p.kind(), p.action(), foreign))
            .orElse(true);
    if (endpoint.commits() && reached) {
      return; // would stay done
    }
    var before = Held.now();
    for (var call : calls) {
      var attempt =
          endpoint.isReading()
              ? Attempt.call(caller, endpoint, new Call(call), () -> null)
              : Attempt.tryOut(caller, endpoint, new Call(call), Held::now);
      judge(endpoint, name, caller, attempt);
      if (attempt.state() instanceof Map<?, ?> after && !exemptions.isOnEverything(endpoint)) {
        judgeState(endpoint, name, caller, before, after);
      }
    }
    judgeState(endpoint, name + " (afterwards)", caller, before, Held.now());
  }

  private void judge(Endpoint endpoint, String name, Caller caller, Attempt attempt) {
    if (attempt.isBroken()) {
      findings.wrong(endpoint.name(), name + " broke it: " + attempt.failure());
    }
    var leaked = new TreeSet<String>();
    for (var mark : Canary.in(attempt.text())) {
      if (!Hearing.may(caller, mark, foreign)) {
        leaked.add(mark);
      }
    }
    if (name.equals(Callers.BLIND) && exemptions.isFormMemory(endpoint)) {
      return;
    }
    if (!leaked.isEmpty()) {
      findings.wrong(endpoint.name(), name + " heard " + leaked);
    }
  }

  private void judgeState(
      Endpoint endpoint,
      String name,
      Caller caller,
      Map<RecordKind, String> before,
      Map<?, ?> after) {
    before.forEach(
        (kind, rows) -> {
          var own =
              kind != RecordKind.PROFILE && Callers.reaches(caller, kind, Action.VIEW, foreign);
          if (!own && !rows.equals(after.get(kind))) {
            findings.wrong(endpoint.name(), name + " changed a foreign " + kind);
          }
        });
  }
}
