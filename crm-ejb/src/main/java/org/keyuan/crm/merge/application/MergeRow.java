package org.keyuan.crm.merge.application;

import java.io.Serializable;
import java.time.Instant;

/**
 * A merge that is kept.
 *
 * @param heldId of the other customer for as long as the merge can be undone; null afterwards
 * @param otherNumber what the other customer was called; null when it was removed for good
 */
public record MergeRow(
    long id,
    long keptId,
    long otherId,
    Long heldId,
    String createdBy,
    Instant createdAt,
    String otherNumber,
    String otherName)
    implements Serializable {}
