package org.keyuan.crm.it.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.access.Asvs;

/** Forms sent with the view of another record, page or session change nothing of it. */
class ReplayedViewsIT {
  private final Checked checked = new Checked();

  /** One who reaches the other record too, and one who doesn't. */
  @Asvs({"8.2.2", "15.3.3"})
  @Test
  void viewOfARecord_changesNoOther() throws Exception {
    for (var person : List.of("proofall", "proofchosendepartments")) {
      var editor = Visitors.of(person);
      for (var edited : EditedRecord.all()) {
        var form = edited.open(editor);
        var sent = edited.filled();
        sent.putAll(Map.of("id", edited.other()));
        var before = edited.row(edited.other());
        EditedRecord.save(editor, edited.page() + "?id=" + edited.other(), form, sent);
        var changed = EditedRecord.differences(before, edited.row(edited.other()));
        checked.count(1);
        checked.none(person + " " + edited.page() + " changed of another record", changed);
      }
    }
    checked.end("http.other", "of views with another record's id");
  }

  @Asvs({"3.5.1", "8.2.2"})
  @Test
  void viewOfAnotherSessionOrPage_isRefused() throws Exception {
    var editor = Visitors.of("proofall");
    var thieves =
        List.of(
            Visitors.of("proofexecutive"),
            Visitors.of("proofall"),
            new Visitor("nobody", Set.of(), Set.of()));
    var all = EditedRecord.all();
    for (var edited : all) {
      var form = edited.open(editor);
      var before = edited.state();
      for (var thief : thieves) {
        replay(thief, edited, edited, form);
      }
      for (var other : all) {
        if (!other.page().equals(edited.page())) {
          replay(editor, other, edited, form);
        }
      }
      var changed = EditedRecord.differences(before, edited.state());
      checked.none("the view of " + edited.page() + " changed elsewhere", changed);
    }
    checked.end("http.replayed", "of views that were sent elsewhere");
  }

  /** Whatever the answer is, it is no failure of the server's. */
  private void replay(Visitor visitor, EditedRecord where, EditedRecord from, Form form)
      throws Exception {
    var status = EditedRecord.save(visitor, where.address(), form, from.filled());
    checked.count(1);
    if (status >= 500) {
      checked.wrong(visitor.loginName() + " on " + where.page() + ": " + status);
    }
  }
}
