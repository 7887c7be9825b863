package org.keyuan.crm.shared.database;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;

/**
 * Leaves out beats of the server's own clocks while the database is away, for {@code @Interceptors}
 * on a bean with {@code @Schedule} methods. Each would wait, fail and fill the log.
 */
public class PausesWithDatabase {

  @Inject private DatabaseState database;

  @AroundTimeout
  Object beat(InvocationContext beat) throws Exception {
    return database.isAway() ? null : beat.proceed();
  }
}
