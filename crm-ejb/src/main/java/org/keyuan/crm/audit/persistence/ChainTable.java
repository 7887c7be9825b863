package org.keyuan.crm.audit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.audit.domain.Anchor;
import org.keyuan.crm.audit.domain.AuditContent;
import org.keyuan.crm.audit.domain.AuditLink;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/** The chain as it stands in AUDIT_ENTRY, and its end in AUDIT_HEAD. */
@ApplicationScoped
public class ChainTable {

  private static final String LINK =
      "SELECT ID, AT, LOGIN_NAME, ADDRESS, ACTION_CODE, RECORD_KIND, RECORD_ID, FIELDS, CHAIN_NO,"
          + " STAMP, HASH, DIGEST, SALT, RECORD_NAME, CHANGES FROM AUDIT_ENTRY ";

  private Database database;

  protected ChainTable() {}

  @Inject
  public ChainTable(Database database) {
    this.database = database;
  }

  /** The end of the chain; the moment is that of the last sealing. */
  public Anchor head() {
    return database
        .find(
            "SELECT CHAIN_NO, HASH, SEALED_AT FROM AUDIT_HEAD WHERE ID = 1",
            row ->
                new Anchor(
                    row.number(1),
                    row.text(2) == null ? AuditLink.BEGINNING : row.text(2),
                    row.instant(3),
                    false))
        .orElseThrow();
  }

  /**
   * Takes the end of the chain for this transaction; false when another server has just gone on
   * from there.
   */
  public boolean take(Anchor head, Instant now) {
    return database.update(
            "UPDATE AUDIT_HEAD SET SEALED_AT = ? WHERE ID = 1 AND CHAIN_NO = ?", now, head.number())
        == 1;
  }

  /** What a restore left, taken away; null for nothing. */
  public String takeRestored() {
    var word =
        database
            .find(
                "SELECT RESTORED FROM AUDIT_HEAD WHERE ID = 1 AND RESTORED IS NOT NULL",
                row -> row.text(1))
            .orElse(null);
    if (word != null) {
      database.update("UPDATE AUDIT_HEAD SET RESTORED = NULL WHERE ID = 1");
    }
    return word;
  }

  public void moveHead(long number, String hash) {
    database.update("UPDATE AUDIT_HEAD SET CHAIN_NO = ?, HASH = ? WHERE ID = 1", number, hash);
  }

  /** Rows outside of the chain, whichever id they have: those of long transactions come late. */
  public List<AuditLink> unsealed(int most) {
    return database.list(
        LINK
            + "WHERE CHAIN_NO IS NULL ORDER BY CHAIN_NO, ID OFFSET 0 ROWS FETCH NEXT "
            + most
            + " ROWS ONLY",
        ChainTable::link);
  }

  /**
   * Puts rows into the chain.
   *
   * @param places number, hash and id of each
   */
  public void seal(List<Object[]> places) {
    database.updateAll(
        "UPDATE AUDIT_ENTRY SET CHAIN_NO = ?, HASH = ? WHERE ID = ? AND CHAIN_NO IS NULL", places);
  }

  /** The rows with these numbers, by number and id. */
  public List<AuditLink> links(long low, long high) {
    return database.list(
        LINK + "WHERE CHAIN_NO BETWEEN ? AND ? ORDER BY CHAIN_NO, ID", ChainTable::link, low, high);
  }

  /** The stored hash at a place; empty where there is no row, or more than one. */
  public Optional<String> hashAt(long number) {
    if (number == 0) {
      return Optional.of(AuditLink.BEGINNING);
    }
    var hashes =
        database.list(
            "SELECT HASH FROM AUDIT_ENTRY WHERE CHAIN_NO = ?", row -> row.text(1), number);
    return hashes.size() == 1 ? Optional.ofNullable(hashes.get(0)) : Optional.empty();
  }

  /** Whether the chain still is at this place what it was when it was noted. */
  public boolean has(Anchor noted) {
    return hashAt(noted.number()).filter(noted.hash()::equals).isPresent();
  }

  private static AuditLink link(Row row) throws SQLException {
    var erased = row.text(12);
    var digest =
        erased == null ? AuditContent.digest(row.text(13), row.text(14), row.text(15)) : erased;
    var content =
        new AuditContent(
            row.number(1),
            LocalDateTime.ofInstant(row.instant(2), ZoneOffset.UTC),
            row.text(3),
            row.text(4),
            row.text(5),
            row.text(6),
            row.id(7),
            row.text(8),
            digest);
    return new AuditLink(content, row.id(9), row.text(10), row.text(11), erased != null);
  }
}
