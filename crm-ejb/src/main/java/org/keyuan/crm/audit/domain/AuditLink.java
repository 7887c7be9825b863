package org.keyuan.crm.audit.domain;

/**
 * A row with its place in the chain.
 *
 * @param number its place, counted from 1; null before it was sealed
 * @param stamp made with the product's key when the row was written; null for rows older than the
 *     chain
 * @param hash of this row and the one before; null before it was sealed
 * @param erased whether the values were erased, so that only their digest is left
 */
public record AuditLink(
    AuditContent content, Long number, String stamp, String hash, boolean erased) {

  /** What comes before the first row. */
  public static final String BEGINNING = "";

  /** The hash that belongs to the row at this place behind a row with that hash. */
  public String hashAt(long place, String former) {
    return new Canon().add(former).add(place).add(content.text()).add(stamp).sha256();
  }

  boolean fits(String former) {
    return hash != null && hash.equals(hashAt(number, former));
  }
}
