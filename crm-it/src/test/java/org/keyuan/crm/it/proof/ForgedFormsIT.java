package org.keyuan.crm.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.it.browser.Screens;
import org.keyuan.crm.shared.access.Asvs;

/** Forms sent with more than they show: nothing but what the form shows is changed. */
class ForgedFormsIT {
  private final Checked checked = new Checked();

  @Asvs({"15.3.3", "8.2.3"})
  @Test
  void fieldThatTheFormDoesNotShow_isNotTaken() throws Exception {
    var editor = Visitors.of("proofall");
    for (var edited : EditedRecord.all()) {
      var form = edited.open(editor);
      var forged = Forgery.of(form, edited.row(edited.id()).keySet(), edited.other());
      var sent = edited.filled();
      assertThat(form.names()).as(edited.page()).containsAll(sent.keySet());
      sent.putAll(forged);
      var before = edited.everything();
      var status = EditedRecord.save(editor, edited.address(), form, sent);
      var changed = EditedRecord.differences(before, edited.everything());
      checked.count(forged.size());
      checked.answered(edited.page(), status, Set.of(302));
      if (!edited.field().isEmpty() && !changed.remove(Forgery.column(edited.field()))) {
        checked.wrong(edited.page() + " was not saved");
      }
      checked.none(edited.page() + " changed", changed);
    }
    checked.end("http.forged", "of fields that forms don't show");
  }

  @Asvs({"8.2.3", "15.3.3"})
  @Test
  void withheldField_isNotTaken() throws Exception {
    var everything = Visitors.of("proofall");
    for (var person : List.of("proofblind", "prooflocked")) {
      var editor = Visitors.of(person);
      for (var edited : withheld()) {
        var form = edited.open(editor);
        var sent = withheld(edited.open(everything), form, edited.other());
        assertThat(sent).as(person + " " + edited.page()).hasSizeGreaterThan(2);
        var before = edited.everything();
        var status = EditedRecord.save(editor, edited.address(), form, sent);
        checked.count(sent.size());
        checked.answered(person + " " + edited.page(), status, Set.of(200, 302));
        var changed = EditedRecord.differences(before, edited.everything());
        checked.none(person + " " + edited.page() + " changed", changed);
      }
    }
    checked.end("http.withheld", "of withheld fields");
  }

  /** A page whose form this proof doesn't know fails it. */
  @Test
  void everyRecordsForm_isKnown() throws Exception {
    var known = new TreeSet<>(ProofServer.map("forms").keySet());
    known.addAll(Known.FORMS_ELSEWHERE.keySet());
    var found = new TreeSet<String>();
    for (var page : Screens.all()) {
      var source = Pages.source(page);
      if (source.contains("templates/edit.xhtml") || source.contains("id=\"save\"")) {
        found.add(page);
      }
    }
    assertThat(known)
        .as("say in org.keyuan.crm.it.inside.proof.FormRecords which record a page edits")
        .isEqualTo(found);
  }

  /** Those whose fields are withheld from somebody. */
  private static List<EditedRecord> withheld() throws Exception {
    return EditedRecord.all().stream()
        .filter(edited -> edited.table().matches("CUSTOMER|CONTACT|SALES_ORDER"))
        .toList();
  }

  /** What the whole form has and this one hasn't, with other values. */
  private static Map<String, String> withheld(Form whole, Form form, String other) {
    var sent = new TreeMap<String, String>();
    for (var name : whole.names()) {
      var base = name.replaceAll("_h?input$", "");
      var open = form.names().contains(name) && !form.locked().contains(base + "_input");
      if (!open) {
        var offered = whole.options().getOrDefault(name, Set.of()).stream();
        var another = offered.filter(o -> !o.isEmpty() && !o.equals(whole.value(name))).findFirst();
        sent.put(name, another.orElse(Forgery.value(name.contains("_") ? "Id" : base, other)));
      }
    }
    return sent;
  }
}
