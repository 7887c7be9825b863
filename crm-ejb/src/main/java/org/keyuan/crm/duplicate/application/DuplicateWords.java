package org.keyuan.crm.duplicate.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keyuan.crm.duplicate.application.DuplicateGuard.Found;
import org.keyuan.crm.duplicate.domain.Likeness.Reason;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/** Decides what a caller is told of customers that are alike. */
@ApplicationScoped
class DuplicateWords {
  private static final int SHOWN = 5;
  private static final Map<Reason, List<String>> FIELDS =
      Map.of(
          Reason.CODE, List.of("creditCode", "identityCard"),
          Reason.PHONE, List.of("phone", "mobile"),
          Reason.EMAIL, List.of("email"),
          Reason.NAME, List.of("name"),
          Reason.SIMILAR, List.of("name"));

  private Database database;

  protected DuplicateWords() {}

  @Inject
  DuplicateWords(Database database) {
    this.database = database;
  }

  List<DuplicateHit> hits(List<Found> found) {
    var withheld = withheld();
    var told =
        found.stream()
            .map(f -> new Found(f.facts(), f.likeness().without(withheld)))
            .filter(f -> isTold(f, isInScope(f.facts())))
            .sorted(Comparator.comparing(f -> -f.likeness().weight()))
            .limit(SHOWN)
            .toList();
    var owners = names("EMPLOYEE", told, f -> f.facts().ownership().ownerId());
    var departments = names("DEPARTMENT", told, f -> f.facts().ownership().departmentId());
    return told.stream()
        .map(
            f ->
                hit(
                    f,
                    isInScope(f.facts()),
                    owners.get(f.facts().ownership().ownerId()),
                    departments.get(f.facts().ownership().departmentId())))
        .toList();
  }

  /** Somebody may know that a code or number is taken, not go through others' customers by name. */
  private static boolean isTold(Found found, boolean inScope) {
    var likeness = found.likeness();
    return inScope
        ? !likeness.isNone()
        : likeness.isSame()
            || likeness.has(Reason.CODE)
            || likeness.isLikely() && !likeness.has(Reason.SIMILAR);
  }

  private static DuplicateHit hit(Found found, boolean inScope, String owner, String department) {
    var facts = found.facts();
    var place = shown("department", department);
    return inScope
        ? new DuplicateHit(
            facts.id(), number(facts), name(facts), shown("owner", owner), place, found.likeness())
        : new DuplicateHit(null, null, null, null, place, found.likeness());
  }

  static boolean isInScope(CustomerFacts facts) {
    return CallerContext.current().may(RecordKind.CUSTOMER, Action.VIEW)
        && DataScope.of(RecordKind.CUSTOMER, Action.VIEW).covers(facts.ownership());
  }

  static String number(CustomerFacts facts) {
    return shown("number", facts.number());
  }

  static String name(CustomerFacts facts) {
    return shown("name", facts.identity().name());
  }

  private static String shown(String field, String value) {
    return CallerContext.current().grants().hides(RecordKind.CUSTOMER, field) ? null : value;
  }

  Optional<String> department(CustomerFacts facts) {
    return database.find(
        "SELECT NAME FROM DEPARTMENT WHERE ID = ?",
        row -> row.text(1),
        facts.ownership().departmentId());
  }

  /** Reasons that would tell of fields which the caller may not see. */
  static Set<Reason> withheld() {
    var grants = CallerContext.current().grants();
    var withheld = EnumSet.noneOf(Reason.class);
    FIELDS.forEach(
        (reason, fields) -> {
          if (fields.stream().anyMatch(field -> grants.hides(RecordKind.CUSTOMER, field))) {
            withheld.add(reason);
          }
        });
    return withheld;
  }

  private Map<Long, String> names(String table, List<Found> found, Function<Found, Long> id) {
    var ids = found.stream().map(id).flatMap(Stream::ofNullable).distinct().toList();
    Map<Long, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      var sql = new Sql("SELECT ID, NAME FROM " + table + " WHERE ID").in(ids);
      database.list(sql, row -> names.put(row.number(1), row.text(2)));
    }
    return names;
  }
}
