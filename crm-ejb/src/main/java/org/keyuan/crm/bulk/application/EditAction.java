package org.keyuan.crm.bulk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.keyuan.crm.bulk.domain.BulkVerb;
import org.keyuan.crm.bulk.domain.Reason;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.record.Change;
import org.keyuan.crm.shared.record.CommandField;
import org.keyuan.crm.shared.sql.Sql;

/** One field gets the same value in many records. */
@ApplicationScoped
public class EditAction extends RecordAction {
  @Inject private BulkKinds kinds;

  @Override
  public BulkVerb verb() {
    return BulkVerb.EDIT;
  }

  @Override
  protected boolean knows(ListSpec spec) {
    return !kinds.fields(spec).isEmpty();
  }

  @Override
  protected PlannedField planned(BulkRun run, ListSpec spec) {
    var kind = kinds.get(spec.name());
    var field = CommandField.of(kind.command(), run.field());
    var planned =
        PlannedField.of(
            new Sql(stored(field)), PlannedField.text(run.value()), holds(field, run.value()));
    var having = kind.having(run.field());
    return having == null
        ? planned
        : planned.staying("NOT (" + having + ")", Reason.of("bulk.reason.no_field"));
  }

  /** The stored value as text, as it is read again by the field. */
  private static String stored(CommandField field) {
    var column = "t." + field.column();
    return field.valueType() == boolean.class
        ? "CASE WHEN " + column + " = CAST(1 AS BIT) THEN 'true' ELSE 'false' END"
        : "CAST(" + column + " AS NVARCHAR(2000))";
  }

  private static Sql holds(CommandField field, String text) {
    var value = field.parse(text);
    return value == null
        ? new Sql("t." + field.column() + " IS NULL")
        : new Sql("t." + field.column() + " = ").value(value);
  }

  @Override
  protected Sql held(BulkRun former, ListSpec spec) {
    var field = CommandField.of(kinds.get(spec.name()).command(), former.field());
    return new Sql("t.DELETED_AT IS NULL AND ").append(holds(field, former.value()));
  }

  @Override
  protected String apply(BulkRun run, BulkItem item) {
    var kind = kinds.get(run.list());
    var value = CommandField.of(kind.command(), run.field()).parse(item.after());
    kind.set(item.id(), item.version(), run.field(), value);
    return "";
  }

  @Override
  public Change summary(BulkRun run, RecordKind kind, long size) {
    var count = new String[] {null, String.valueOf(size)};
    var set = new String[] {null, run.value()};
    var fields = Map.of("count", count, run.field(), set);
    return new Change("BULK", kind, null, "#" + run.id(), fields);
  }
}
