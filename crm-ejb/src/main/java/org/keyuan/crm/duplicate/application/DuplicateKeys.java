package org.keyuan.crm.duplicate.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.keyuan.crm.duplicate.domain.Identity;
import org.keyuan.crm.duplicate.domain.MatchKeys;
import org.keyuan.crm.shared.sql.Database;

/**
 * The table of keys by which customers are found again. A row is written in the transaction that
 * writes its customer, so that whoever looks misses nobody.
 */
@ApplicationScoped
public class DuplicateKeys {
  private static final String INSERT =
      "INSERT INTO CUSTOMER_KEY (CODE_KEY, NAME_KEY, PHONE_KEY, MOBILE_KEY, EMAIL_KEY, SOUND_KEY,"
          + " BRAND_KEY, ODD_KEY, EVEN_KEY, CUSTOMER_ID) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "UPDATE CUSTOMER_KEY SET CODE_KEY = ?, NAME_KEY = ?, PHONE_KEY = ?, MOBILE_KEY = ?, EMAIL_KEY"
          + " = ?, SOUND_KEY = ?, BRAND_KEY = ?, ODD_KEY = ?, EVEN_KEY = ? WHERE CUSTOMER_ID = ?";

  private static final String LACKING =
      "NOT EXISTS (SELECT 1 FROM CUSTOMER_KEY k WHERE k.CUSTOMER_ID = c.ID)";

  private Database database;

  protected DuplicateKeys() {}

  @Inject
  public DuplicateKeys(Database database) {
    this.database = database;
  }

  /** Keeps the keys of customers that had none. */
  public void add(Map<Long, Identity> customers) {
    database.updateAll(INSERT, rows(customers));
  }

  /** Keeps the keys of customers that have changed; of former versions some may have none yet. */
  public void change(Map<Long, Identity> customers) {
    var rows = rows(customers);
    var touched = database.updateAll(UPDATE, rows);
    var lacking = new ArrayList<Object[]>();
    for (int i = 0; i < touched.length; i++) {
      if (touched[i] == 0) {
        lacking.add(rows.get(i));
      }
    }
    database.updateAll(INSERT, lacking);
  }

  /**
   * The first customer from this id on that has no keys: one of a former version, or one that was
   * written past the product.
   */
  public OptionalLong firstLacking(long from) {
    return database
        .find(
            "SELECT c.ID FROM CUSTOMER c WHERE c.ID >= ? AND "
                + LACKING
                + " ORDER BY c.ID OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY",
            row -> OptionalLong.of(row.number(1)),
            from)
        .orElse(OptionalLong.empty());
  }

  /** Makes the keys of those that lack them, from one id up to and without another. */
  public void fill(long from, long end) {
    var lacking = new LinkedHashMap<Long, Identity>();
    database
        .list(
            CustomerFacts.SELECT + " FROM CUSTOMER c WHERE c.ID >= ? AND c.ID < ? AND " + LACKING,
            CustomerFacts::read,
            from,
            end)
        .forEach(facts -> lacking.put(facts.id(), facts.identity()));
    add(lacking);
  }

  private static List<Object[]> rows(Map<Long, Identity> customers) {
    return customers.entrySet().stream()
        .map(c -> row(c.getKey(), MatchKeys.of(c.getValue())))
        .toList();
  }

  private static Object[] row(Long id, MatchKeys keys) {
    return Stream.concat(keys.all().stream(), Stream.of(id)).toArray();
  }
}
