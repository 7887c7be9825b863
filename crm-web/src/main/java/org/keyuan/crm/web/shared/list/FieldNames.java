package org.keyuan.crm.web.shared.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.web.shared.text.Words;

/** The fields of a kind of record, as its list names them. */
@RequestScoped
public class FieldNames {

  @Inject private ListQueries queries;
  @Inject private Words words;

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
    return spec(kind)
        .filter(spec -> spec.columns().stream().anyMatch(column -> column.name().equals(field)))
        .map(spec -> words.of(spec.name() + ".field." + field))
        .orElse(field);
  }

  /** The list that shows the most of the kind. */
  private Optional<ListSpec> spec(RecordKind kind) {
    return queries.listSpecs().stream()
        .filter(spec -> spec.kind() == kind)
        .max(java.util.Comparator.comparingInt(spec -> spec.columns().size()));
  }
}
