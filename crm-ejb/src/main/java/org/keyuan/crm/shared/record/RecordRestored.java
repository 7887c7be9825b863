package org.keyuan.crm.shared.record;

import java.time.Instant;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * A record has come back from the recycle bin. Features observe it inside the transaction to bring
 * along what belongs to the record.
 *
 * @param deletedAt when it had been deleted; what went with it has the same moment
 */
public record RecordRestored(RecordKind kind, long id, Instant deletedAt) {}
