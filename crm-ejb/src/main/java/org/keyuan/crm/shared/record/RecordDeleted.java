package org.keyuan.crm.shared.record;

import java.time.Instant;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * A record that others belong to has gone to the recycle bin. Features observe it inside the
 * transaction to send along what goes with it, with the same moment, so that {@link RecordRestored}
 * finds it.
 */
public record RecordDeleted(RecordKind kind, long id, Instant deletedAt) {}
