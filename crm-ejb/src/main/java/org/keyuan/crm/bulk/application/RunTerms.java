package org.keyuan.crm.bulk.application;

import java.time.LocalDate;
import org.keyuan.crm.bulk.domain.BulkVerb;

/**
 * What a bulk change is to do.
 *
 * @param list name of the list whose records it is about; null for records of several kinds
 * @param field that is set, or null
 * @param value as text, what it is set to
 * @param formerRunId what is taken back, or null
 */
public record RunTerms(
    BulkVerb verb,
    String list,
    String field,
    String value,
    Long employeeId,
    LocalDate lastDay,
    Long formerRunId,
    String note) {
  static RunTerms of(BulkVerb verb, String list, String field, String value) {
    return new RunTerms(verb, list, field, value, null, null, null, null);
  }

  /** Chosen records for another owner. */
  public static RunTerms reassign(String list, String note) {
    return new RunTerms(BulkVerb.REASSIGN, list, null, null, null, null, null, note);
  }

  public static RunTerms leaver(Long employeeId, LocalDate lastDay) {
    return new RunTerms(BulkVerb.LEAVER, null, null, null, employeeId, lastDay, null, null);
  }

  static RunTerms undo(BulkRun former) {
    return new RunTerms(
        former.verb(), former.list(), former.field(), null, null, null, former.id(), former.note());
  }
}
