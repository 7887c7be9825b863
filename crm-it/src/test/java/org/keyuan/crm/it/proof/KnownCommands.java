package org.keyuan.crm.it.proof;

import static java.util.Map.entry;

import java.util.Map;
import org.keyuan.crm.it.proof.Commands.Command;

/** What the proof of commands has to be told, each with its reason. */
final class KnownCommands {
  /** Change nothing but the page that is open, whoever fires them. */
  static final Map<String, String> SHOWING =
      Map.ofEntries(
          entry("form.take(field)", "takes over the other's value into the form"),
          entry("form.take('lines')", "takes over the other's lines into the form"),
          entry("orderEditBacking.price(line)", "offers the product's price"),
          entry("orderEditBacking.lines.add", "an empty line in the form"),
          entry("orderEditBacking.lines.remove(at.index)", "a line less in the form"),
          entry("roleEditBacking.withhold", "a field rule more in the form"),
          entry("roleEditBacking.remove(line)", "a field rule less in the form"),
          entry("roleEditBacking.choose", "a department more in the form"),
          entry("roleEditBacking.leaveOut(chosen)", "a department less in the form"),
          entry("bulkViewBacking.refresh", "reads the progress"),
          entry("importViewBacking.refresh", "reads the progress"),
          entry("probeBacking.find", "asks the directory, which may say no"),
          entry("probeBacking.readProvider", "asks the provider, which may say no"));

  /** Offered to everybody, since they are about nobody but who fires them. */
  private static final Map<String, String> EVERYBODYS =
      Map.ofEntries(
          entry("loginBacking.signIn", "before log-in; SignInBrowserIT"),
          entry("codeBacking.signIn", "before log-in; SignInBrowserIT"),
          entry("codeBacking.back", "before log-in; SignInBrowserIT"),
          entry("forgottenBacking.ask", "before log-in"),
          entry("registerBacking.send", "before log-in"),
          entry("confirmBacking.confirm", "before log-in, by the link of a mail"),
          entry("chosenBacking.choose", "before log-in, by the link of a mail"),
          entry("passwordBacking.change", "the own password"),
          entry("factorBacking.renew", "the own second factor"),
          entry("factorBacking.remove", "the own second factor"),
          entry("factorBacking.confirm", "the own second factor"),
          entry("contactBacking.save", "the own addresses"),
          entry("filterEditBacking.save", "the own filters; FilterChecks"),
          entry("filterEditBacking.delete", "the own filters; FilterChecks"),
          entry("sessionsBacking.endOthers", "the own sessions"),
          entry("sessionsBacking.end(row.id())", "of the own sessions that the page lists"),
          entry("noticeBacking.markAllRead", "the own notices"),
          entry("noticeBacking.markRead(notice.id())", "of the own notices that the page lists"),
          entry("ownIdentityBacking.submit", "the own documents"),
          entry("ownIdentityBacking.withdraw", "the own documents"));

  /** Tried by those who may not, but not done by who may. */
  static final Map<String, String> NOT_FIRED =
      Map.ofEntries(
          entry("customer/view.xhtml undoMerge", "is offered after a merge; MergeBrowserIT"),
          entry("customer/duplicates.xhtml dismiss", "pairs are looked for at night; MergeChecks"),
          entry("recycle/list.xhtml empty", "other tests need what is in the bin"),
          entry("job/list.xhtml start", "its job would run beside the further tries"),
          entry("job/edit.xhtml start", "its job would run beside the further tries"),
          entry("job/view.xhtml restart", "its job would run beside the further tries"),
          entry("job/view.xhtml stop", "is offered while a job runs; JobBrowserIT"),
          entry("backup/list.xhtml start", "its job would run beside the further tries"),
          entry("bulk/view.xhtml goOn", "its job would run beside the further tries"),
          entry(
              "identity/user/edit.xhtml save",
              "changes nothing but what was chosen; UserBrowserIT"),
          entry("identity/user/edit.xhtml withdraw", "is for who was invited; OnboardingBrowserIT"),
          entry(
              "identity/user/edit.xhtml inviteAgain",
              "is for who was invited; OnboardingBrowserIT"),
          entry("importing/view.xhtml check", "its job would run beside the further tries"),
          entry("importing/view.xhtml doImport", "its job would run beside the further tries"),
          entry("importing/list.xhtml send", "wants a file; ImportBrowserIT"),
          entry("settings/parameter/edit.xhtml delete", "is never offered"),
          entry(
              "settings/parameter/edit.xhtml save", "would rename the company; ParameterBrowserIT"),
          entry("tiering/edit.xhtml save", "would set rules for all customers; TieringBrowserIT"));

  private KnownCommands() {}

  static boolean isEverybodys(Command command) {
    return EVERYBODYS.containsKey(command.action());
  }
}
