package org.keyuan.crm.handover.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.keyuan.crm.bulk.application.BulkItems;
import org.keyuan.crm.bulk.application.BulkRuns;
import org.keyuan.crm.bulk.application.RunTerms;
import org.keyuan.crm.handover.domain.RecordsOutOfReachException;
import org.keyuan.crm.organisation.Employee;
import org.keyuan.crm.organisation.Owners;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.list.OwnedTables;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.submission.Submissions;

/**
 * Prepares that everything of somebody who leaves goes to others, what lies in the recycle bin
 * included. Once it is confirmed the person has left and their accounts are disabled.
 */
@Stateless
@Permitted(kind = RecordKind.EMPLOYEE, action = Action.REASSIGN)
public class LeaverHandover {

  @Inject private Records records;
  @Inject private BulkRuns runs;
  @Inject private BulkItems items;
  @Inject private HandoverPlan plan;
  @Inject private OwnedTables tables;
  @Inject private Owners owners;
  @Inject private Database database;
  @Inject private Submissions submissions;
  @Inject private CompanyClock clock;

  /** What a person has. */
  public LeaverHoldings holdings(long employeeId) {
    var employee = records.get(Employee.class, employeeId, Action.VIEW);
    var counts =
        tables.all().stream()
            .map(
                spec ->
                    new LeaverHoldings.Count(
                        spec.kind(), count(spec, employeeId), recycled(spec, employeeId)))
            .toList();
    List<String> accounts =
        database.list(
            "SELECT LOGIN_NAME FROM APP_USER WHERE EMPLOYEE_ID = ? AND ENABLED = ? AND DELETED_AT IS NULL",
            row -> row.text(1),
            employeeId,
            true);
    return new LeaverHoldings(employee.recordName(), counts, accounts);
  }

  /**
   * Prepares the handover.
   *
   * @param submission the form's token, or null
   * @return its id, to be looked at and confirmed
   * @throws RecordsOutOfReachException when the person has records that the caller may not hand
   *     over: nothing may be left behind
   */
  public Long prepare(@NotNull @Valid LeaverCommand command, String submission) {
    return submissions.once(submission, () -> prepare(command));
  }

  private Long prepare(LeaverCommand command) {
    var leaver = records.get(Employee.class, command.employeeId(), Action.VIEW).id();
    check(command);
    long run = runs.add(RunTerms.leaver(leaver, command.lastDay())).id();
    for (var spec : tables.all()) {
      var one = command.byKind().get(spec.kind());
      var successors =
          one == null
              ? new Successors(command.successors(), command.sharing())
              : Successors.one(one);
      successors.ids().forEach(id -> requireSuccessor(spec.kind(), leaver, id));
      plan.add(run, spec.kind(), Successors.everything(spec, leaver), successors.target(spec, run));
    }
    if (items.beyond(run) > 0) {
      throw new RecordsOutOfReachException();
    }
    return run;
  }

  private void check(LeaverCommand command) {
    if (command.lastDay().isAfter(clock.today())) {
      throw new FieldException("lastDay", "handover.error.last_day");
    }
    if (command.successors().isEmpty()) {
      throw new FieldException("successors", "validation.notnull");
    }
  }

  private void requireSuccessor(RecordKind kind, Long leaver, Long successor) {
    if (leaver.equals(successor)) {
      throw new FieldException("successors", "handover.error.oneself");
    }
    var scoped = kind.knows(Action.REASSIGN) ? kind : RecordKind.CUSTOMER;
    owners.require(scoped, Action.REASSIGN, successor);
  }

  private long count(ListSpec spec, long owner) {
    return database.number("SELECT COUNT(*) FROM " + spec.table() + " WHERE OWNER_ID = ?", owner);
  }

  private long recycled(ListSpec spec, long owner) {
    var sql =
        "SELECT COUNT(*) FROM " + spec.table() + " WHERE DELETED_AT IS NOT NULL AND OWNER_ID = ?";
    return database.number(sql, owner);
  }
}
