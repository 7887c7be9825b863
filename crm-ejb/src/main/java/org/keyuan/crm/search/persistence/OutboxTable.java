package org.keyuan.crm.search.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/** SEARCH_OUTBOX, the records whose change the indices have yet to learn, and SEARCH_STATE. */
@ApplicationScoped
public class OutboxTable {

  private static final String ADD =
      "INSERT INTO SEARCH_OUTBOX (ID, RECORD_KIND, RECORD_ID) VALUES (NEXT VALUE FOR"
          + " SEQ_SEARCH_OUTBOX, ?, ?)";

  private Database database;

  protected OutboxTable() {}

  @Inject
  public OutboxTable(Database database) {
    this.database = database;
  }

  public void add(RecordKind kind, Collection<Long> ids) {
    database.updateAll(ADD, ids.stream().map(id -> new Object[] {kind, id}).toList());
  }

  /**
   * @param ids a statement that reads ids
   */
  public void add(RecordKind kind, Sql ids) {
    database.update(
        new Sql("INSERT INTO SEARCH_OUTBOX (ID, RECORD_KIND, RECORD_ID) SELECT NEXT VALUE FOR")
            .append(" SEQ_SEARCH_OUTBOX, '" + kind.name() + "', changed.ID FROM (")
            .append(ids)
            .append(") changed"));
  }

  public SearchState state() {
    return database
        .find(
            "SELECT SEQ_NO, FORGOTTEN, GENERATION FROM SEARCH_STATE WHERE ID = 1",
            row -> new SearchState(row.number(1), row.number(2), row.text(3)))
        .orElseThrow();
  }

  /**
   * Takes the numbering for this transaction; false when another server has just gone on from
   * there.
   */
  public boolean take(SearchState state) {
    return database.update(
            "UPDATE SEARCH_STATE SET SEQ_NO = SEQ_NO WHERE ID = 1 AND SEQ_NO = ?", state.number())
        == 1;
  }

  /** Ids of rows without a number, whichever they are: those of long transactions come late. */
  public List<Long> unnumbered(int most) {
    return database.list(
        "SELECT ID FROM SEARCH_OUTBOX WHERE SEQ_NO IS NULL ORDER BY SEQ_NO, ID OFFSET 0 ROWS FETCH NEXT "
            + most
            + " ROWS ONLY",
        row -> row.number(1));
  }

  /** Numbers the rows from the one behind the last number. */
  public void number(List<Long> ids, long last, Instant now) {
    var rows = new ArrayList<Object[]>(ids.size());
    for (var id : ids) {
      rows.add(new Object[] {last + rows.size() + 1, now, id});
    }
    database.updateAll("UPDATE SEARCH_OUTBOX SET SEQ_NO = ?, NUMBERED_AT = ? WHERE ID = ?", rows);
    database.update("UPDATE SEARCH_STATE SET SEQ_NO = ? WHERE ID = 1", last + ids.size());
  }

  /** What comes behind a number. */
  public List<OutboxEntry> behind(long number, int most) {
    return database.list(
        "SELECT SEQ_NO, RECORD_KIND, RECORD_ID FROM SEARCH_OUTBOX WHERE SEQ_NO > ? ORDER BY SEQ_NO"
            + " OFFSET 0 ROWS FETCH NEXT "
            + most
            + " ROWS ONLY",
        row -> new OutboxEntry(row.number(1), RecordKind.valueOf(row.text(2)), row.number(3)),
        number);
  }

  /** Whether something was committed that an index standing at this number doesn't know. */
  public boolean hasNews(long number) {
    return database.number(
            "SELECT CASE WHEN EXISTS (SELECT 1 FROM SEARCH_OUTBOX WHERE SEQ_NO IS NULL OR SEQ_NO > ?)"
                + " THEN 1 ELSE 0 END",
            number)
        == 1;
  }

  /** Forgets what every server has had the time to read. */
  public void forget(Instant before) {
    var last =
        database.number("SELECT MAX(SEQ_NO) FROM SEARCH_OUTBOX WHERE NUMBERED_AT < ?", before);
    if (last > 0) {
      database.update("UPDATE SEARCH_STATE SET FORGOTTEN = ? WHERE ID = 1", last);
      database.update("DELETE FROM SEARCH_OUTBOX WHERE SEQ_NO <= ?", last);
    }
  }

  /** Asks every server for a new index, under this name. */
  public void askFor(String generation) {
    database.update("UPDATE SEARCH_STATE SET GENERATION = ? WHERE ID = 1", generation);
  }
}
