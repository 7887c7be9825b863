package org.keyuan.crm.audit.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/** What records are called, for whatever refers to them. */
@Stateless
@Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
public class RecordNames {

  /** What records of many kinds refer to, so that everybody reads these names beside them. */
  private static final Set<RecordKind> REFERRED_TO =
      Set.of(RecordKind.EMPLOYEE, RecordKind.DEPARTMENT, RecordKind.REGION, RecordKind.PRODUCT);

  @Inject private Database database;
  @Inject private ListQueries lists;

  /**
   * The record's name, one in the recycle bin included; empty where there is none, or the caller
   * may not see it: a mail's subject or the name of somebody who wants an account is not for all.
   */
  public Optional<String> find(RecordKind kind, long id) {
    return lists.listSpecs().stream()
        .filter(spec -> spec.kind() == kind && !spec.isPartial())
        .max(Comparator.comparingInt(spec -> spec.columns().size()))
        .filter(
            spec -> REFERRED_TO.contains(kind) || CallerContext.current().may(kind, Action.VIEW))
        .flatMap(spec -> database.list(select(spec, id), row -> row.text(1)).stream().findFirst());
  }

  private static Sql select(ListSpec spec, long id) {
    var name = spec.columns().stream().filter(ListColumn::link).findFirst().orElseThrow();
    var sql =
        new Sql("SELECT " + name.sql() + " FROM " + spec.table() + " " + spec.alias())
            .append(" WHERE " + spec.alias() + ".ID = ")
            .value(id);
    return spec.isOwned()
        ? DataScope.of(spec.kind(), Action.VIEW).restrict(sql.append(" AND "), spec.scopeAlias())
        : sql;
  }
}
