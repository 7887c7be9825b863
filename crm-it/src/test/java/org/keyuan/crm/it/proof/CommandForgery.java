package org.keyuan.crm.it.proof;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.it.proof.Commands.Command;

/**
 * A command that a page offers to one person, fired by others to whom it doesn't: by views of their
 * own with the fields, forms and component ids of the whole page, and by the holder's view.
 *
 * @param address of the page, as the holder asks for it
 * @param shown the holder's page
 * @param employee the id of somebody to whom records can be given
 */
record CommandForgery(Command command, String address, List<Form> shown, String employee) {
  /** Everybody has this page, and so a view that Faces knows. */
  private static final String EVERYBODYS = "profile/password.xhtml";

  /** What makes a view one's own. */
  private static final List<String> OWN =
      List.of("jakarta.faces.ViewState", "jakarta.faces.ClientWindow", "primefaces.nonce");

  static CommandForgery of(Command command, Visitor holder) throws Exception {
    var target = ProofServer.map(command.toString());
    var address = command.page() + target.get("query");
    var forms = Form.all(holder.text(address));
    return new CommandForgery(command, address, forms, target.get("employee"));
  }

  /** The form that offers the command, if any does. */
  static Optional<Form> offering(Command command, List<Form> forms) {
    return forms.stream().filter(form -> name(command, form).isPresent()).findFirst();
  }

  private static Optional<String> name(Command command, Form form) {
    return form.buttons().stream()
        .filter(button -> button.equals(command.id()) || button.endsWith(":" + command.id()))
        .findFirst();
  }

  boolean isOffered() {
    return offering(command, shown).isPresent();
  }

  /** Presses the button as the holder. */
  int fire(Visitor holder) throws Exception {
    var form = offering(command, shown).orElseThrow();
    var sent = filled(form);
    sent.put(button(), button());
    return holder.post(address, form.with(sent)).status();
  }

  /** Tries it in every way; gives how many there were, or none for somebody who is offered it. */
  int by(Visitor attacker, Checked checked) throws Exception {
    var own = Form.all(attacker.text(address));
    return offering(command, own).isPresent() ? 0 : inEveryWay(attacker, own, checked);
  }

  /**
   * The same for anybody.
   *
   * @param own what the page shows to this person
   */
  int inEveryWay(Visitor attacker, List<Form> own, Checked checked) throws Exception {
    int tried = own.isEmpty() ? 0 : from(attacker, own.get(0), address, checked);
    for (var page : List.of(command.page(), EVERYBODYS)) {
      var forms = page.equals(address) ? List.<Form>of() : Form.all(attacker.text(page));
      if (!forms.isEmpty() && offering(command, forms).isEmpty()) {
        tried += from(attacker, forms.get(0), page, checked);
        tried += from(attacker, forms.get(0), address, checked);
      }
    }
    for (var form : shown) {
      tried += send(attacker, address, form.with(forged()), checked);
    }
    return tried;
  }

  private int from(Visitor attacker, Form view, String where, Checked checked) throws Exception {
    return send(attacker, where, view.with(forged()), checked);
  }

  /** As a form and as a script would. */
  private int send(Visitor attacker, String where, String form, Checked checked)
      throws IOException, InterruptedException {
    var script =
        "&jakarta.faces.partial.ajax=true&jakarta.faces.partial.execute=@all&jakarta.faces.source=";
    var statuses =
        List.of(
            attacker.post(where, form).status(), attacker.ajax(where, form + script + button()));
    statuses.stream()
        .filter(status -> status >= 500)
        .forEach(
            status -> checked.wrong(attacker.loginName() + " firing " + command + ": " + status));
    return statuses.size();
  }

  private String button() {
    return shown.stream()
        .flatMap(form -> name(command, form).stream())
        .findFirst()
        .orElse(command.id());
  }

  /** All that the holder's page would send, whichever form it is of, and what its address says. */
  private Map<String, String> forged() {
    var sent = new LinkedHashMap<String, String>();
    for (var form : shown) {
      form.names().forEach(name -> sent.put(name, form.value(name)));
      sent.putAll(filled(form));
    }
    OWN.forEach(sent::remove);
    if (address.contains("?")) {
      for (var parameter : address.substring(address.indexOf('?') + 1).split("&")) {
        sent.put(parameter.split("=")[0], parameter.split("=")[1]);
      }
    }
    sent.put(button(), button());
    return sent;
  }

  private Map<String, String> filled(Form form) {
    var sent = new LinkedHashMap<String, String>();
    form.names().forEach(name -> filling(name).ifPresent(value -> sent.put(name, value)));
    return sent;
  }

  /** So that nothing is refused for being empty, or does nothing for being the same. */
  private Optional<String> filling(String field) {
    return Optional.ofNullable(
        switch (field) {
          case "remarks", "preferences", "position", "name", "nameEn", "reason" ->
              "Proof " + System.nanoTime();
          case "email" -> "c" + System.nanoTime() + "@example.org";
          case "loginName" -> "c" + System.nanoTime();
          case "lastDay" -> LocalDate.now().minusDays(1).toString();
          case "roles" -> "OPERATOR";
          case "ownerId_hinput", "successors_hinput" -> employee;
          case "ownerId_input", "successors_input" -> "x";
          default -> null;
        });
  }
}
