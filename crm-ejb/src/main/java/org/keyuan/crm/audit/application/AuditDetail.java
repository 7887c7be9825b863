package org.keyuan.crm.audit.application;

import java.time.Instant;
import java.util.List;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * One row of the audit trail as it is read.
 *
 * @param action as stored
 * @param recordId null where the action is not about one record
 * @param changes without what is hidden from the reader
 * @param chainNumber null before it was sealed
 * @param erased whether the values were erased
 */
public record AuditDetail(
    long id,
    Instant at,
    String who,
    String address,
    String action,
    RecordKind kind,
    Long recordId,
    String recordName,
    List<FieldChange> changes,
    Long chainNumber,
    String hash,
    boolean erased) {}
