package org.keyuan.crm.web.shared.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.FieldLabels;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.web.shared.text.Words;

/** The fields of a kind of record, as its list and the trail name them. */
@RequestScoped
public class FieldNames {

  @Inject private FieldLabels labels;
  @Inject private ListQueries queries;
  @Inject private Words words;

  private final Map<String, String> read = new HashMap<>();

  /** The kinds with fields that a role may withhold. */
  public List<RecordKind> kinds() {
    return queries.listSpecs().stream().map(ListSpec::kind).distinct().sorted().toList();
  }

  /** All fields but the name by which a record is opened. */
  public List<String> list(RecordKind kind) {
    return spec(kind).stream()
        .flatMap(spec -> spec.columns().stream())
        .filter(column -> !column.link())
        .map(ListColumn::name)
        .toList();
  }

  /** What screens call the field; its plain name where there is none of that name any more. */
  public String label(RecordKind kind, String field) {
    return read.computeIfAbsent(
        kind + "." + field, id -> labels.key(kind, field).map(words::of).orElse(field));
  }

  /**
   * What screens call several fields.
   *
   * @param set the kind of record, a colon, and names with commas between them
   */
  public String labels(String set) {
    int colon = set.indexOf(':');
    if (colon <= 0 || colon == set.length() - 1) {
      return set.substring(colon + 1);
    }
    var kind = RecordKind.valueOf(set.substring(0, colon));
    return Arrays.stream(set.substring(colon + 1).split(","))
        .map(name -> label(kind, name))
        .distinct()
        .collect(Collectors.joining(words.of("list.comma")));
  }

  /** The list that shows the most of the kind. */
  private Optional<ListSpec> spec(RecordKind kind) {
    return queries.listSpecs().stream()
        .filter(spec -> spec.kind() == kind)
        .max(Comparator.comparingInt(spec -> spec.columns().size()));
  }
}
