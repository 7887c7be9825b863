package org.keyuan.crm.it.inside.proof;

import java.util.Map;
import java.util.TreeMap;

/**
 * Endpoints whose positive control the proof can't see itself: who sees it instead, or why there is
 * nothing to see.
 */
final class Controls {
  private static final String TABLE =
      """
      BackupKeeping.write(BackupProgress) : MainJobIT
      BackupKeeping.verifyNewest(BackupProgress) : MainJobIT
      BackupKeeping.prune() : BackupBrowserIT
      ImportService.upload(String,Upload) : ImportChecks
      ImportService.map(long,ColumnMapping) : ImportIT
      ImportService.start(long,ImportMode,boolean) : ImportIT
      JobControl.start(StartJob) : JobChecks
      JobControl.restart(long) : JobBrowserIT
      JobControl.stop(long) : JobBrowserIT
      EmployeeService.delete(long,int) : DepartureChecks; an owner of records stays
      RoleService.delete(long,int) : RoleChecks; a role that somebody has stays
      ImportPreparation.giveUp(long) : changes an import under way alone
      ImportPreparation.task(long,ImportMode) : says ids and columns, nothing that people wrote
      ReportArchiving.removeOld() : changes what is older than anything here
      ViewAs.end(String) : writes into the audit trail alone
      HandoverPreparation.undo(long) : HandoverChecks; it is its person's alone
      HandoverQueries.get(long) : HandoverChecks; it is its person's alone
      HandoverStart.confirm(long,boolean) : HandoverChecks; it is its person's alone
      HandoverStart.workedOnBy(long,long) : HandoverChecks; it is its person's alone
      HandoverStart.giveUp(long) : HandoverChecks; it is its person's alone
      HandoverWork.numbers(long) : HandoverChecks; it is its person's alone
      HandoverWork.move(long,KeyRange) : HandoverChecks; it is its person's alone
      HandoverWork.finish(long) : HandoverChecks; it is its person's alone
      Handovers.confirm(long,boolean) : HandoverChecks; it is its person's alone
      """;

  private Controls() {}

  static Map<String, String> elsewhere() {
    var table = new TreeMap<String, String>();
    TABLE
        .lines()
        .map(line -> line.split(" : ", 2))
        .forEach(line -> table.put(line[0].strip(), line[1].strip()));
    return table;
  }
}
