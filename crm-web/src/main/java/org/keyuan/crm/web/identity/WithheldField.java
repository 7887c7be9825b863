package org.keyuan.crm.web.identity;

import java.io.Serializable;
import org.keyuan.crm.shared.access.FieldRule;
import org.keyuan.crm.shared.access.RecordKind;

/** A line of a role's withheld fields. */
public final class WithheldField implements Serializable {

  private static final long serialVersionUID = 1L;

  private final RecordKind kind;
  private final String field;
  private final FieldRule rule;
  private final String label;

  WithheldField(RecordKind kind, String field, FieldRule rule, String label) {
    this.kind = kind;
    this.field = field;
    this.rule = rule;
    this.label = label;
  }

  /** Reads {@code KIND.field.RULE}. */
  static WithheldField parse(String line) {
    var parts = line.split("\\.");
    return new WithheldField(
        RecordKind.valueOf(parts[0]), parts[1], FieldRule.valueOf(parts[2]), null);
  }

  String format() {
    return kind.name() + "." + field + "." + rule.name();
  }

  WithheldField labelled(String newLabel) {
    return new WithheldField(kind, field, rule, newLabel);
  }

  boolean isAbout(WithheldField other) {
    return kind == other.kind && field.equals(other.field);
  }

  public RecordKind getKind() {
    return kind;
  }

  public String getField() {
    return field;
  }

  public FieldRule getRule() {
    return rule;
  }

  /** What screens call the field. */
  public String getLabel() {
    return label;
  }
}
