package org.keyuan.crm.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.proof.Commands.Command;
import org.keyuan.crm.shared.access.Asvs;

/**
 * Every command of every page, fired by those to whom the page doesn't offer it: no row of any
 * table changes. Then by somebody to whom it is offered, and something does, so that the former
 * says something.
 */
class ForgedCommandsIT {
  private static final String HOLDER = "proofall";

  private final Checked checked = new Checked();
  private final TreeSet<String> excused = new TreeSet<>();

  @Asvs({"8.2.1", "8.2.2", "8.3.1", "15.3.3"})
  @Test
  void commandThatIsNotOffered_isNotFired() throws Exception {
    var holder = Visitors.of(HOLDER);
    var others = Visitors.all();
    others.removeIf(visitor -> visitor.loginName().equals(HOLDER));
    var commands =
        Commands.all().stream()
            .filter(command -> command.isButton() && !KnownCommands.isEverybodys(command))
            .toList();
    InsideServer.set("app.address", TestServer.property("crm.it.url")); // or no link can be sent
    try {
      for (var command : commands) {
        tryAll(command, holder, others);
      }
    } finally {
      InsideServer.set("app.address", "");
    }
    assertThat(excused)
        .as("commands that org.keyuan.crm.it.proof.KnownCommands.NOT_FIRED names without need")
        .isEqualTo(new TreeSet<>(KnownCommands.NOT_FIRED.keySet()));
    System.out.println(commands.size() + " commands tried");
    checked.end("http.commands", "of commands that are not offered");
  }

  private void tryAll(Command command, Visitor holder, List<Visitor> others) throws Exception {
    var forgery = CommandForgery.of(command, holder);
    var before = ProofServer.map("watched");
    var attackers = new AtomicInteger();
    Visitors.together(
        others,
        visitor -> {
          var tried = forgery.by(visitor, checked);
          checked.count(tried);
          attackers.addAndGet(Math.min(tried, 1));
        });
    var after = ProofServer.map("watched");
    checked.none(command + " was fired and changed", EditedRecord.differences(before, after));
    if (attackers.get() == 0) {
      checked.wrong(command + " is offered to everybody: KnownCommands.EVERYBODYS says why");
    }
    control(command, forgery, holder, after);
  }

  /** It does what it should for who may; what can't be seen so is listed with the reason. */
  private void control(
      Command command, CommandForgery forgery, Visitor holder, Map<String, String> before)
      throws Exception {
    if (KnownCommands.NOT_FIRED.containsKey(command.toString())) {
      excused.add(command.toString());
      return;
    }
    if (!forgery.isOffered()) {
      checked.wrong(command + " is not offered to " + HOLDER + ": CommandTargets or NOT_FIRED");
      return;
    }
    var status = forgery.fire(holder);
    var changed = !EditedRecord.differences(before, ProofServer.map("watched")).isEmpty();
    var changes = !KnownCommands.SHOWING.containsKey(command.action());
    if (changed != changes) {
      checked.wrong(
          command + " of who may " + status + (changed ? " changed" : " changed nothing"));
    }
  }

  /** The tries are such that they do fire for somebody who may. */
  @Test
  void triesOfSomebodyWhoMay_areSeen() throws Exception {
    var command = new Command("customer/view.xhtml", "h:commandButton", "delete", "");
    var forgery = CommandForgery.of(command, Visitors.of(HOLDER));
    var before = ProofServer.map("watched");
    var other = Visitors.of(HOLDER);
    forgery.inEveryWay(other, Form.all(other.text(forgery.address())), checked);
    assertThat(EditedRecord.differences(before, ProofServer.map("watched"))).contains("CUSTOMER");
  }

  /** A thing that calls a method and that this proof can't name in a request. */
  @Test
  void everyCommand_isKnown() throws Exception {
    var showing = new TreeSet<String>();
    var unknown = new TreeSet<String>();
    for (var command : Commands.all()) {
      if (KnownCommands.SHOWING.containsKey(command.action())) {
        showing.add(command.action());
      } else if (!command.isButton()) {
        unknown.add(command.page() + " " + command.action());
      }
    }
    assertThat(unknown)
        .as("make it a button with an id, or say in KnownCommands.SHOWING that it changes nothing")
        .isEmpty();
    assertThat(showing).isEqualTo(new TreeSet<>(KnownCommands.SHOWING.keySet()));
  }
}
