package org.keyuan.crm.importing;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The list of imports; the job's state tells of those that were cut short. */
@ApplicationScoped
public class ImportList implements ListSource {

  private final ListSpec spec =
      new ListSpec("import", RecordKind.IMPORT, "IMPORT_RUN", "i")
          .owned()
          .join("j", "LEFT JOIN JOB_RUN j ON j.ID = i.JOB_RUN_ID")
          .column(ColumnType.TEXT, "fileName", "i.FILE_NAME")
          .link()
          .coded(
              ColumnType.ENUM,
              "kind",
              "i.KIND",
              "import_kind:regions,departments,employees,dictionary,products,customers,orders")
          .coded(
              ColumnType.ENUM,
              "state",
              "i.STATE",
              "import_state:UPLOADED,CHECKING,CHECKED,IMPORTING,DONE")
          .column(ColumnType.NUMBER, "rows", "i.ROWS_TOTAL")
          .column(ColumnType.NUMBER, "created", "i.CREATED_COUNT")
          .column(ColumnType.NUMBER, "updated", "i.UPDATED_COUNT")
          .column(ColumnType.NUMBER, "unchanged", "i.UNCHANGED_COUNT")
          .column(ColumnType.NUMBER, "refused", "i.REFUSED_COUNT")
          .column(ColumnType.TEXT, "createdBy", "i.CREATED_BY")
          .column(ColumnType.INSTANT, "createdAt", "i.CREATED_AT")
          .sortedBy("createdAt", true);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
