package org.keyuan.crm.it.inside.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.keyuan.crm.shared.access.Caller;

/**
 * Calls every use case and query as everybody: nobody may hear of a foreign record, and refused
 * means unchanged. Only what gives or changes something for whoever may do everything counts.
 */
final class UseCaseProof {
  private final Foreign foreign = People.get();
  private final Map<String, Caller> callers = Callers.all(foreign);
  private final Exemptions exemptions = new Exemptions();
  private final Findings findings = new Findings();
  private final Judge judge = new Judge(foreign, exemptions, findings);

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
    var control = new Control(endpoint, calls);
    var missing = control.missing();
    if (!missing.isEmpty() && !exemptions.needsNoControl(endpoint)) {
      findings.wrong(endpoint.name(), "no positive control " + missing + ": " + control.said());
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
            calls.forEach(making -> proveRefused(new Call(endpoint, making), name, caller));
          }
        });
    var changed = Tables.differences(before, Tables.all());
    if (!changed.isEmpty()) {
      findings.wrong(endpoint.name(), "refused, but changed " + changed);
    }
  }

  private void proveRefused(Call call, String name, Caller caller) {
    var attempt = Attempt.call(caller, call, () -> null);
    if (!attempt.isRefused()) {
      findings.wrong(call.endpoint().name(), name + " was not refused: " + attempt.failure());
    }
  }

  /** Who has the permission hears nothing of what they don't reach, and changes nothing of it. */
  private void provePermitted(
      Endpoint endpoint, List<List<Function<Call, Object>>> calls, String name, Caller caller)
      throws Exception {
    if (endpoint.commits() && isReached(endpoint, caller)) {
      return; // would stay done
    }
    var before = Held.now();
    for (var making : calls) {
      var call = new Call(endpoint, making);
      var attempt =
          endpoint.isReading()
              ? Attempt.call(caller, call, () -> null)
              : Attempt.tryOut(caller, call, Held::now);
      judge.judge(call, name, caller, attempt, before);
    }
    judge.judgeRows(endpoint, name + " (afterwards)", caller, before, Held.now());
  }

  private boolean isReached(Endpoint endpoint, Caller caller) {
    return endpoint
        .permission()
        .filter(p -> Callers.reaches(caller, p.kind(), p.action(), foreign))
        .isPresent();
  }
}
