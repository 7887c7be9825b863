package org.keyuan.crm.it.inside.proof;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Endpoints whose positive control the proof can't see itself: who sees it instead, or why there is
 * nothing to see.
 */
final class Controls {
  /** What stays done although the transaction around it is rolled back, and why. */
  static final Map<String, String> STAY_DONE =
      Map.of(
          "IdentityReview.erase(long,int)", "a key that is erased is gone",
          "IdentityErasure.eraseOld()", "a key that is erased is gone",
          "OwnIdentity.attach(DocumentSide,boolean,Upload)", "erases the picture before",
          "OwnIdentity.submit(IdentityCommand)", "a sealed file is no row",
          "OwnIdentity.withdraw()", "a key that is erased is gone",
          "SearchIndexing.rebuild()", "the new index serves",
          "ProfileFactor.renewCodes(OwnCredentials)", "wrong codes are counted",
          "ProfileFactor.remove(OwnCredentials)", "wrong codes are counted");

  /** What has something to give only where there is what other tests have made. */
  static final Set<String> SOMETIMES =
      Set.of("BackupKeeping.list()", "WelcomeQueries.countMoves()", "MergeUndo.undo(long)");

  private static final String TABLE =
      """
      ActivityQueries.listDue(int) : ActivityChecks; it is its person's alone
      AccountSecurity.removeSecondFactor(long) : SignInChecks
      AddressConfirmation.confirm(String,String) : OnboardingChecks; a guessed link opens nothing
      AddressConfirmation.find(String) : OnboardingChecks; a guessed link opens nothing
      AuditErasure.erase(RecordKind,long) : ChainChecks; a record that is there keeps its trail
      AuditErasure.find(RecordKind,long) : ChainChecks; a record that is there keeps its trail
      BackupKeeping.list() : BackupBrowserIT; there may be none here
      ChainVerification.requireWhole(long) : ChainChecks; says nothing when all is well
      CustomerDuplicates.listLike(Identity) : DuplicateBrowserIT; nobody here is like that
      CustomerDuplicates.listOthersLike(long,Identity) : DuplicateBrowserIT; nobody is like that
      CustomerMerges.merge(MergeCommand,String) : MergeChecks; one customer can't be merged
      CustomerMerges.preview(long,long) : MergeBrowserIT; one customer can't be merged
      DuplicatePairs.dismiss(long,long) : MergeChecks; there is no such pair here
      DuplicatePairs.page(int,int) : MergeChecks; pairs are looked for at night
      MergedCustomers.findKept(long) : MergeChecks; nobody here was merged
      MergeUndo.listReversible(long) : MergeBrowserIT; nobody here was merged
      MergeUndo.undo(long) : MergeChecks; nobody here was merged
      DirectoryProbe.find(String) : DirectoryBrowserIT; there is no directory here
      DirectoryProbe.readProvider() : DirectoryBrowserIT; there is no provider here
      EmailChange.pending() : OnboardingChecks; nothing waits here
      IdentityErasure.eraseOld() : RealNameChecks
      IdentityReview.erase(long,int) : RealNameChecks
      Invitations.withdraw(long) : OnboardingChecks; nobody here waits for an answer
      Invitations.sendAgain(long) : OnboardingChecks; who has a password is not invited
      OwnIdentity.attach(DocumentSide,boolean,Upload) : RealNameChecks
      OwnIdentity.submit(IdentityCommand) : RealNameChecks
      OwnIdentity.withdraw() : RealNameChecks
      PasswordByLink.choose(String,String,String) : OnboardingChecks; a guessed link opens nothing
      PasswordByLink.find(String) : OnboardingChecks; a guessed link opens nothing
      ProfileFactor.confirm(String,String,OwnCredentials) : SignInChecks; a guessed code is refused
      ProfileFactor.remove(OwnCredentials) : SignInChecks
      ProfileFactor.renewCodes(OwnCredentials) : SignInChecks
      SearchIndexing.rebuild() : SearchChecks
      SettingsReader.readSecret(String) : SecurityLogIT; none is set here, and it stays sealed
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
      WelcomeQueries.countMoves() : WelcomeChecks; tells of the newest moves alone
      ViewAs.end(String) : writes into the audit trail alone
      ListLayouts.find(String) : FilterChecks; it is its person's alone
      ListLayouts.keep(String,List) : FilterChecks; no column is named here
      ListLayouts.reset(String) : FilterChecks; nobody here has said anything
      BulkChanges.confirm(long,boolean) : BulkChecks; it is its person's alone
      BulkChanges.goOn(long) : HandoverJobChecks; it is its person's alone
      BulkQueries.command(String) : BulkBrowserIT; names a class of the product
      BulkPreparation.undo(long) : BulkChecks; it is its person's alone
      BulkStart.giveUp(long) : BulkChecks; it is its person's alone
      BulkSlices.carryOut(long,KeyRange) : BulkChecks; it commits by itself
      BulkSlices.finish(long) : BulkChecks; it commits by itself
      BulkSlices.refuse(long,long,ItemState,Reason) : BulkChecks; it commits by itself
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
