package org.keyuan.crm.it.inside.proof;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the proof leaves out, each with its reason. An entry that nothing needs any more fails the
 * proof too, so that the tables can only say what is true.
 */
final class Exemptions {
  /** The product's own machinery, which no page and no path calls. */
  static final Map<String, String> MACHINERY =
      Map.ofEntries(
          Map.entry("AuditLog", "writes down what was allowed already"),
          Map.entry("AuditPulse", "the server's own clock"),
          Map.entry("ChainRestart", "the server's own work at its start; asks for its stamp"),
          Map.entry("ChainSealer", "the server's own work, which adds nothing to what rows say"),
          Map.entry("LoginAttempts", "part of signing in; SignInChecks tries it"),
          Map.entry("MailOutbox", "the server's own clock sends what use cases have queued"),
          Map.entry("MailPulse", "the server's own clock"),
          Map.entry("OnboardingPulse", "the server's own clock"),
          Map.entry("RegistrationUpkeep", "the server's own clock"),
          Map.entry("ResetRequests", "the server's own clock"),
          Map.entry("UserSessions", "part of signing in and out; SessionChecks tries it"),
          Map.entry("Authentication", "signs in; SecurityChecks and LogInIT try it"),
          Map.entry("CallerDirectory", "finds out who the caller is"),
          Map.entry("DirectorySignIn", "signs in; LdapIT tries it"),
          Map.entry("DatabaseWatch", "the server's own clock"),
          Map.entry("CustomerKeys", "keeps keys of what was allowed already"),
          Map.entry("DuplicateUpkeep", "the server's own clock"),
          Map.entry("KeyFilling", "the server's own clock"),
          Map.entry("MergeUpkeep", "the server's own clock"),
          Map.entry("BulkUpkeep", "the server's own clock"),
          Map.entry("EmbeddedUpkeep", "the server's own clock"),
          Map.entry(
              "ChunkStore", "asks for a task that ImportPreparation gives for own imports alone"),
          Map.entry("JobLauncher", "called by use cases with a permission of their own"),
          Map.entry("JobPulse", "the server's own clock"),
          Map.entry("JobTimers", "the server's own clock"),
          Map.entry("OidcSignIn", "signs in; OidcIT and OidcTokenIT try it"),
          Map.entry("TierRuns", "steps of the tiering job, which ask for its run"),
          Map.entry("RunCheckpoints", "inside of the job machinery; asks for the run's ticket"),
          Map.entry("RunJournal", "inside of the job machinery; asks for the run's ticket"),
          Map.entry("RunOpening", "inside of the job machinery"),
          Map.entry("SearchedKinds", "tells nothing of records"),
          Map.entry(
              "OutboxNumbering", "the server's own work, which changes nothing that people keep"),
          Map.entry("SearchOutbox", "names records that were changed already"),
          Map.entry("SearchPulse", "the server's own clock"));

  /** Endpoints that work on every record, whoever is allowed to start them. */
  static final Map<String, String> ON_EVERYTHING =
      Map.of(
          "EmployeeService.change(long,int,EmployeeCommand)",
          "records follow their owner to another department");

  /** Endpoints that show the audit trail, besides its list. */
  static final Set<String> TRAIL =
      Set.of(
          "AsOfQueries.get(RecordKind,long,Instant)",
          "AuditQueries.get(long)",
          "RecordHistory.page(RecordKind,long,Long,int)");

  private static final String TRAIL_LIST = "audit";

  /**
   * Answers that hold fields which the role hides, because a form gives them back as it read them.
   */
  static final Set<String> FORM_MEMORY =
      Set.of(
          "ActivityQueries.open(long)",
          "CustomerQueries.open(long)",
          "CustomerQueries.openContact(long)",
          "OrderQueries.open(long)");

  /** Endpoints that were not seen to give or change anything for whoever may do everything. */
  static final Map<String, String> WITHOUT_CONTROL = Controls.elsewhere();

  private final Set<String> used = new TreeSet<>();

  boolean isMachinery(Endpoint endpoint) {
    return uses(MACHINERY.keySet(), endpoint.bean().getSimpleName());
  }

  boolean isOnEverything(Endpoint endpoint) {
    return uses(ON_EVERYTHING.keySet(), endpoint.name());
  }

  boolean isFormMemory(Endpoint endpoint) {
    return uses(FORM_MEMORY, endpoint.name());
  }

  boolean isTrail(Call call) {
    return TRAIL_LIST.equals(call.about()) || uses(TRAIL, call.endpoint().name());
  }

  boolean needsNoControl(Endpoint endpoint) {
    return uses(WITHOUT_CONTROL.keySet(), endpoint.name());
  }

  private boolean uses(Set<String> table, String name) {
    return table.contains(name) && (used.add(name) || true);
  }

  /** Entries that nothing needed. */
  Set<String> unused() {
    var unused = new TreeSet<>(MACHINERY.keySet());
    unused.addAll(WITHOUT_CONTROL.keySet());
    unused.addAll(ON_EVERYTHING.keySet());
    unused.addAll(FORM_MEMORY);
    unused.addAll(TRAIL);
    unused.removeAll(used);
    unused.removeAll(Controls.SOMETIMES);
    return unused;
  }
}
