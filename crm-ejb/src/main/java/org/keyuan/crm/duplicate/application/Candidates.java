package org.keyuan.crm.duplicate.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keyuan.crm.duplicate.domain.MatchKeys;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Finds customers that have a key in common with somebody, by one statement whose parts are a step
 * into an index each. Of a key that very many have (a brand, a telephone exchange) only some are
 * looked at; what makes two customers the same one is looked for by itself and always found.
 */
@ApplicationScoped
class Candidates {
  /** So many of each key are compared. */
  private static final int MOST = 20;

  /** So many customers of a file at once; a statement may have 2,100 values on SQL Server. */
  private static final int PIECE = 500;

  private Database database;

  protected Candidates() {}

  @Inject
  Candidates(Database database) {
    this.database = database;
  }

  /** What is stored of them; those in the recycle bin are left out. */
  List<CustomerFacts> like(MatchKeys keys) {
    var union = same(keys);
    add(union, "NAME_KEY", keys.name());
    add(union, "EMAIL_KEY", keys.email());
    add(union, "SOUND_KEY", keys.sound());
    add(union, "BRAND_KEY", keys.brand());
    add(union, "ODD_KEY", keys.odd());
    add(union, "EVEN_KEY", keys.even());
    for (var phone : keys.phones()) {
      add(union, "PHONE_KEY", phone);
      add(union, "MOBILE_KEY", phone);
    }
    return read(union);
  }

  /** Those alone that may be the same customer. */
  List<CustomerFacts> sameAs(MatchKeys keys) {
    return read(same(keys));
  }

  /** Those that may be the same customer as one of many, in pieces that every database takes. */
  List<CustomerFacts> sameAsAny(Collection<MatchKeys> many) {
    var codes = many.stream().map(MatchKeys::code).filter(Objects::nonNull).distinct().toList();
    var found = new ArrayList<CustomerFacts>();
    pieces(codes).forEach(piece -> found.addAll(read(sameCode(piece))));
    var calling = many.stream().filter(keys -> !keys.phones().isEmpty()).toList();
    for (var piece : pieces(calling)) {
      found.addAll(read(samePhone(piece, "PHONE_KEY")));
      found.addAll(read(samePhone(piece, "MOBILE_KEY")));
    }
    return found;
  }

  private static <T> List<List<T>> pieces(List<T> all) {
    List<List<T>> pieces = new ArrayList<>();
    for (int i = 0; i < all.size(); i += PIECE) {
      pieces.add(all.subList(i, Math.min(i + PIECE, all.size())));
    }
    return pieces;
  }

  private static Sql sameCode(List<Long> codes) {
    return new Sql("SELECT CUSTOMER_ID FROM CUSTOMER_KEY WHERE CODE_KEY").in(codes);
  }

  private static Sql samePhone(List<MatchKeys> piece, String column) {
    var phones = piece.stream().flatMap(keys -> keys.phones().stream()).distinct().toList();
    var names = piece.stream().map(MatchKeys::name).filter(Objects::nonNull).distinct().toList();
    var sql = new Sql("SELECT CUSTOMER_ID FROM CUSTOMER_KEY WHERE " + column).in(phones);
    return sql.append(" AND NAME_KEY + 0").in(names);
  }

  private static Sql same(MatchKeys keys) {
    var union = new Sql();
    add(union, "CODE_KEY", keys.code());
    for (var phone : keys.phones()) {
      both(union, "PHONE_KEY", phone, keys.name());
      both(union, "MOBILE_KEY", phone, keys.name());
    }
    return union;
  }

  private static void add(Sql union, String column, Long key) {
    if (key != null) {
      part(union, column).value(key).append(" ORDER BY " + column).append(some());
    }
  }

  /** The name is written so that the telephone's index is taken: fewer people have a number. */
  private static void both(Sql union, String column, Long phone, Long name) {
    if (name != null) {
      part(union, column).value(phone).append(" AND NAME_KEY + 0 = ").value(name);
      union.append(" ORDER BY " + column).append(some());
    }
  }

  private static Sql part(Sql union, String column) {
    union.append(union.text().isEmpty() ? "" : " UNION ALL ");
    return union.append(
        "SELECT CUSTOMER_ID FROM (SELECT CUSTOMER_ID, "
            + column
            + " FROM CUSTOMER_KEY WHERE "
            + column
            + " = ");
  }

  private static String some() {
    return " OFFSET 0 ROWS FETCH NEXT " + MOST + " ROWS ONLY) x";
  }

  private List<CustomerFacts> read(Sql union) {
    if (union.text().isEmpty()) {
      return List.of();
    }
    var sql = new Sql(CustomerFacts.SELECT + " FROM (").append(union);
    sql.append(") k JOIN CUSTOMER c ON c.ID = k.CUSTOMER_ID WHERE c.DELETED_AT IS NULL");
    Map<Long, CustomerFacts> found = new LinkedHashMap<>();
    database.list(sql, CustomerFacts::read).forEach(facts -> found.putIfAbsent(facts.id(), facts));
    return List.copyOf(found.values());
  }
}
