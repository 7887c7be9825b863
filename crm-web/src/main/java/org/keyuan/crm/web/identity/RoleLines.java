package org.keyuan.crm.web.identity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three sets of a role's form, in the shape in which the screen edits them. */
final class RoleLines implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<String, Object> values;
  private final Map<String, String> cells = new HashMap<>();
  private final List<WithheldField> fieldRules = new ArrayList<>();
  private final List<Long> departments;

  RoleLines(Map<String, Object> values) {
    this.values = values;
    words("permissions").forEach(this::takeCell);
    words("fieldRules").map(WithheldField::parse).forEach(fieldRules::add);
    departments =
        words("departments").map(Long::valueOf).collect(Collectors.toCollection(ArrayList::new));
  }

  /** Puts what was edited back into the form. */
  void write() {
    values.put(
        "permissions",
        joined(
            cells.entrySet().stream()
                .filter(RoleLines::isSet)
                .map(c -> c.getKey() + "." + c.getValue())));
    values.put("fieldRules", joined(fieldRules.stream().map(WithheldField::format)));
    values.put("departments", joined(departments.stream().map(String::valueOf)));
  }

  void withhold(WithheldField line) {
    show(line);
    fieldRules.add(line);
  }

  void show(WithheldField line) {
    fieldRules.removeIf(line::isAbout);
  }

  private void takeCell(String line) {
    var parts = line.split("\\.");
    cells.put(parts[0] + "." + parts[1], parts[2]);
  }

  private static boolean isSet(Map.Entry<String, String> cell) {
    return cell.getValue() != null && !cell.getValue().isEmpty();
  }

  private Stream<String> words(String name) {
    var text = values.get(name) == null ? "" : values.get(name).toString();
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).sorted();
  }

  private static String joined(Stream<String> words) {
    return words.sorted().collect(Collectors.joining(" "));
  }

  Map<String, String> cells() {
    return cells;
  }

  List<WithheldField> fieldRules() {
    return fieldRules;
  }

  List<Long> departments() {
    return departments;
  }
}
