package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/** Reads to whom a record of any kind belongs, by what the kind's list says of its table. */
@ApplicationScoped
class OwnershipReader {

  @Inject private Database database;
  @Inject private ListQueries lists;

  /**
   * The record's owner and department, without asking who wants to know.
   *
   * @throws RecordNotFoundException when there is no such record
   */
  OwnedBy get(RecordKind kind, long id) {
    var spec = spec(kind);
    var name = spec.columns().stream().filter(ListColumn::link).findFirst().orElseThrow().sql();
    var sql =
        "SELECT "
            + name
            + (kind.isOwned()
                ? ", e.ID, d.ID, e.NAME, d.NAME FROM "
                    + from(spec)
                    + OWNER.formatted(spec.alias(), spec.alias())
                : " FROM " + from(spec))
            + " WHERE "
            + spec.alias()
            + ".ID = ?";
    return database
        .find(sql, row -> read(row, kind.isOwned()), id)
        .orElseThrow(() -> new RecordNotFoundException(kind));
  }

  private static final String OWNER =
      " LEFT JOIN EMPLOYEE e ON e.ID = %s.OWNER_ID LEFT JOIN DEPARTMENT d ON d.ID = %s.DEPARTMENT_ID";

  private static String from(ListSpec spec) {
    return spec.table() + " " + spec.alias();
  }

  private static OwnedBy read(Row row, boolean owned) throws java.sql.SQLException {
    return owned
        ? new OwnedBy(row.text(1), Ownership.of(row.id(2), row.id(3)), row.text(4), row.text(5))
        : new OwnedBy(row.text(1), Ownership.of(null, null), null, null);
  }

  /** Whether the rows are records with a name of their own, rather than parts of others. */
  private static boolean hasName(ListSpec spec) {
    return spec.columns().stream()
        .anyMatch(column -> column.link() && column.sql().startsWith(spec.alias() + "."));
  }

  private ListSpec spec(RecordKind kind) {
    return lists.listSpecs().stream()
        .filter(spec -> spec.kind() == kind && hasName(spec))
        .max(Comparator.comparingInt(spec -> spec.columns().size()))
        .orElseThrow(() -> new RecordNotFoundException(kind));
  }
}
