package org.keyuan.crm.recycle;

import java.io.Serializable;
import java.time.Instant;

/** A record in the recycle bin: what people call it, when it was deleted and by whom. */
public record RecycledRow(long id, String name, Instant deletedAt, String deletedBy)
    implements Serializable {}
