package org.keyuan.crm.web.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.bulk.application.BulkRun;
import org.keyuan.crm.bulk.domain.BulkVerb;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.record.FieldName;
import org.keyuan.crm.web.shared.list.CellText;
import org.keyuan.crm.web.shared.pick.Picks;
import org.keyuan.crm.web.shared.text.Words;

/** Says values that bulk changes keep as texts as lists say the same values. */
@RequestScoped
public class BulkValues {

  @Inject private ListQueries lists;
  @Inject private CellText cells;
  @Inject private Picks picks;
  @Inject private Words words;

  /** The name of the field that is set, on screen; empty where none is. */
  String field(BulkRun run) {
    return run.field() == null || run.verb() != BulkVerb.EDIT
        ? ""
        : words.of(run.list() + ".field." + run.field());
  }

  /** A value of the field; empty for none. */
  String of(BulkRun run, String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    if (run.verb() == BulkVerb.VERIFY) {
      return words.of("verification." + value);
    }
    return run.verb() == BulkVerb.EDIT ? shown(run, value) : value.replace('\n', ' ');
  }

  private String shown(BulkRun run, String value) {
    var spec = lists.getSpec(run.list());
    var name = FieldName.of(run.field());
    return spec.has(name) ? shown(spec.find(name).orElseThrow(), value) : "";
  }

  private String shown(ListColumn column, String value) {
    return switch (column.type()) {
      case REGION, DEPARTMENT, EMPLOYEE -> picks.label(column.type().name(), value);
      case BOOLEAN -> cells.of(column, Boolean.valueOf(value), words.getLocale());
      case CODE, ENUM, MONEY, NUMBER -> cells.of(column, value, words.getLocale());
      default -> value;
    };
  }
}
