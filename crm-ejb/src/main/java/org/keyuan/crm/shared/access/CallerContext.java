package org.keyuan.crm.shared.access;

import java.util.concurrent.Callable;

/**
 * Says for whom the current thread works. The web filter sets the signed-in person for each
 * request, a batch thread the person who started the job or the system. Where nobody was set,
 * nobody's permissions hold, so forgetting it refuses.
 *
 * <pre>CallerContext.as(Caller.system(), () -&gt; tiering.evaluate(range));</pre>
 */
public final class CallerContext {

  private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

  private CallerContext() {}

  /** Never null; {@link Caller#nobody()} where none was set. */
  public static Caller current() {
    var caller = CURRENT.get();
    return caller == null ? Caller.nobody() : caller;
  }

  /** Runs the work as the given caller and restores the former one, whatever happens. */
  public static <T> T call(Caller caller, Callable<T> work) throws Exception {
    var former = CURRENT.get();
    CURRENT.set(caller);
    try {
      return work.call();
    } finally {
      restore(former);
    }
  }

  /** As {@link #call}, for work that throws no checked exception. */
  public static void as(Caller caller, Runnable work) {
    var former = CURRENT.get();
    CURRENT.set(caller);
    try {
      work.run();
    } finally {
      restore(former);
    }
  }

  private static void restore(Caller former) {
    if (former == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(former);
    }
  }
}
