package org.keyuan.crm.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.record.AuditedField;
import org.keyuan.crm.shared.record.AuditedFields;
import org.keyuan.crm.shared.text.Messages;
import org.keyuan.crm.web.shared.text.Words;

/** What screens call the fields of the audit trail, and how they say their values. */
@Named
@RequestScoped
public class AuditWords {

  @Inject private ListQueries queries;
  @Inject private AuditedFields fields;
  @Inject private AuditValues values;
  @Inject private Words words;

  private final Map<String, Optional<ListColumn>> columns = new HashMap<>();

  /** The field as the record's own screens call it. */
  public String label(RecordKind kind, String field) {
    var column = column(kind, field);
    var spec = spec(kind);
    return column
        .map(c -> spec.orElseThrow().name() + ".field." + c.name())
        .or(() -> own(spec, field))
        .or(() -> Optional.of("audit.special." + field).filter(this::exists))
        .map(words::of)
        .orElse(field);
  }

  /** The names of fields separated by commas, as screens call them. */
  public String labels(RecordKind kind, String names) {
    return names == null || names.isEmpty()
        ? ""
        : Arrays.stream(names.split(","))
            .map(name -> label(kind, name))
            .distinct()
            .collect(Collectors.joining(Messages.text(words.getLocale(), "list.or")));
  }

  /** The value as screens say it; empty for none. */
  public String value(RecordKind kind, String field, String value) {
    return value == null ? "" : values.of(kind, field, column(kind, field).orElse(null), value);
  }

  private Optional<String> own(Optional<ListSpec> spec, String field) {
    return spec.map(s -> s.name() + ".field." + field).filter(this::exists);
  }

  private boolean exists(String key) {
    return !words.of(key).startsWith("?");
  }

  private Optional<ListColumn> column(RecordKind kind, String field) {
    return columns.computeIfAbsent(kind + field, key -> findColumn(kind, field));
  }

  private Optional<ListColumn> findColumn(RecordKind kind, String field) {
    var told = fields.of(kind).stream().filter(f -> f.name().equals(field)).findFirst();
    return spec(kind)
        .flatMap(
            spec ->
                spec.columns().stream()
                    .filter(c -> shows(spec, c, field, told.orElse(null)))
                    .max(Comparator.comparing(c -> c.name().equals(field) ? 1 : 0)));
  }

  private static boolean shows(ListSpec spec, ListColumn column, String field, AuditedField told) {
    if (column.name().equals(field)) {
      return true;
    }
    if (told == null || told.column() == null) {
      return false;
    }
    var stored = spec.alias() + "." + told.column();
    return column.sql().equals(stored) || column.filterSql().equals(stored);
  }

  private Optional<ListSpec> spec(RecordKind kind) {
    return queries.listSpecs().stream()
        .filter(spec -> spec.kind() == kind && !spec.isPartial())
        .max(Comparator.comparingInt(spec -> spec.columns().size()));
  }
}
