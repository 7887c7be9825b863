package org.keyuan.crm.audit.domain;

import java.time.LocalDateTime;

/**
 * What an audit row says. Names and values are personal data, which the law may want erased; so
 * they go into everything that follows by a salted digest only. When values and salt are gone and
 * the digest is kept, the row still fits into its chain, and nobody can try out what it said.
 *
 * @param id of the row
 * @param at in UTC
 * @param fields names of the changed fields, separated by commas; null for rows older than the
 *     chain
 * @param digest of the values, see {@link #digest}
 */
public record AuditContent(
    long id,
    LocalDateTime at,
    String loginName,
    String address,
    String action,
    String kind,
    Long recordId,
    String fields,
    String digest) {

  /**
   * The digest of a row's values.
   *
   * @param salt random, of this row alone; null for rows older than the chain
   * @param name the record's name
   * @param changes the fields' old and new values, as stored
   */
  public static String digest(String salt, String name, String changes) {
    return new Canon().add(salt).add(name).add(changes).sha256();
  }

  /** The text that the product stamps when it writes the row. */
  public String text() {
    return new Canon()
        .add(id)
        .add(at)
        .add(loginName)
        .add(address)
        .add(action)
        .add(kind)
        .add(recordId)
        .add(fields)
        .add(digest)
        .toString();
  }
}
