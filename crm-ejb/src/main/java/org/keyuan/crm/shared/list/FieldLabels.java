package org.keyuan.crm.shared.list;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.AuditedField;
import org.keyuan.crm.shared.record.AuditedFields;
import org.keyuan.crm.shared.text.Messages;

/** What screens call a field, whether lists show it or the audit trail alone tells of it. */
@Stateless
@Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
public class FieldLabels {

  /** What the trail tells of that no list shows. */
  private static final String SPECIAL = "audit.special.";

  @Inject private AuditedFields audited;
  @Inject private ListQueries queries;

  /** The names of the kind's fields that the audit trail tells of. */
  public List<String> list(RecordKind kind) {
    return audited.of(kind).stream().map(AuditedField::name).toList();
  }

  /** The bundle key of the field's name; empty where there is no field of that name any more. */
  public Optional<String> key(RecordKind kind, String field) {
    var spec = spec(kind);
    return spec.flatMap(s -> column(s, field).map(c -> s.name() + ".field." + c.name()))
        .or(() -> spec.map(s -> s.name() + ".field." + field))
        .filter(FieldLabels::exists)
        .or(() -> Optional.of(SPECIAL + field).filter(FieldLabels::exists));
  }

  /** The column that shows the field. */
  public Optional<ListColumn> column(RecordKind kind, String field) {
    return spec(kind).flatMap(spec -> column(spec, field));
  }

  private Optional<ListColumn> column(ListSpec spec, String field) {
    var told = audited.of(spec.kind()).stream().filter(f -> f.name().equals(field)).findFirst();
    return spec.columns().stream()
        .filter(column -> column.name().equals(field))
        .findFirst()
        .or(
            () ->
                told.flatMap(
                    t -> spec.columns().stream().filter(c -> shows(spec, c, t)).findFirst()));
  }

  private static boolean shows(ListSpec spec, ListColumn column, AuditedField told) {
    var stored = spec.alias() + "." + told.column();
    return told.column() != null
        && (column.sql().equals(stored) || column.filterSql().equals(stored));
  }

  private static boolean exists(String key) {
    return !Messages.text(Locale.ENGLISH, key).startsWith("?");
  }

  /** The list that shows the most of the kind, one of its own records where there is one. */
  private Optional<ListSpec> spec(RecordKind kind) {
    return queries.listSpecs().stream()
        .filter(spec -> spec.kind() == kind)
        .max(
            Comparator.comparing((ListSpec spec) -> !spec.isPartial())
                .thenComparing(spec -> spec.columns().size()));
  }
}
