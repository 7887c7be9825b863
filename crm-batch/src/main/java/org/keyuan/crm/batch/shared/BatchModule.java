package org.keyuan.crm.batch.shared;

import jakarta.ejb.Singleton;
import org.keyuan.crm.shared.access.Unguarded;

/**
 * An EJB module without a single session bean is refused by the server; job artifacts are plain CDI
 * beans.
 */
@Singleton
@Unguarded("has nothing to call")
public class BatchModule {}
