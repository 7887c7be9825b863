package org.keyuan.crm.it.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A record with a page that edits it.
 *
 * @param other another record of the same table
 * @param field that can be filled in with any text; empty where there is none
 */
record EditedRecord(String page, String table, String id, String other, String field) {
  /** Follow from the save itself; a region's full name from its name. */
  private static final Set<String> STAMPS =
      Set.of("VERSION", "CHANGED_AT", "CHANGED_BY", "FULL_NAME");

  /** What every save may write besides: who sent what, and when somebody was last seen. */
  private static final Set<String> FOLLOWS = Set.of("*SUBMISSION", "*USER_SESSION");

  /** One for each page. */
  static List<EditedRecord> all() throws Exception {
    return ProofServer.map("forms").entrySet().stream().map(EditedRecord::of).toList();
  }

  private static EditedRecord of(Map.Entry<String, String> line) {
    var parts = line.getValue().split(" ", -1);
    return new EditedRecord(line.getKey(), parts[0], parts[1], parts[2], parts[3]);
  }

  String address() {
    return page + "?id=" + id;
  }

  /** The record's columns with their values. */
  Map<String, String> row(String record) throws Exception {
    var row = state(record);
    row.keySet().removeIf(name -> name.startsWith("*"));
    return row;
  }

  /** The record's columns, and hashes of all other rows of the database. */
  Map<String, String> everything() throws Exception {
    return state(id + "-all");
  }

  /** The record's columns, and a hash of its table's other rows. */
  Map<String, String> state() throws Exception {
    return state(id);
  }

  private Map<String, String> state(String record) throws Exception {
    return ProofServer.map(table + "-" + record);
  }

  /** What the person's page has; a failure where they can't edit it. */
  Form open(Visitor editor) throws Exception {
    return Form.all(editor.text(address())).stream()
        .filter(form -> form.has("save"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(editor.loginName() + " can't edit " + address()));
  }

  /** The field with a text that it never had. */
  Map<String, String> filled() {
    return new LinkedHashMap<>(
        field.isEmpty() ? Map.of() : Map.of(field, "Proof " + System.nanoTime()));
  }

  /** Presses the button; gives the status of the answer. */
  static int save(Visitor editor, String address, Form form, Map<String, String> more)
      throws Exception {
    var sent = new LinkedHashMap<>(more);
    sent.put("save", "save");
    return editor.post(address, form.with(sent)).status();
  }

  static Set<String> differences(Map<String, String> before, Map<String, String> after) {
    var changed = new TreeSet<String>();
    before.forEach(
        (name, value) -> {
          if (!value.equals(after.get(name)) && !FOLLOWS.contains(name) && !STAMPS.contains(name)) {
            changed.add(name);
          }
        });
    return changed;
  }
}
