package org.keyuan.crm.audit.domain;

/**
 * One thing that is wrong with the chain.
 *
 * @param from number of the row, or of the first of several
 * @param to the last number; the same for a single row
 * @param entryId the row's id, or null where there is no row
 */
public record Finding(Flaw flaw, long from, long to, Long entryId) {

  static Finding at(Flaw flaw, AuditLink link) {
    return new Finding(flaw, link.number(), link.number(), link.content().id());
  }
}
