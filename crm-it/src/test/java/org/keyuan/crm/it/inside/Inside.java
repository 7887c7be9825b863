package org.keyuan.crm.it.inside;

import jakarta.enterprise.inject.spi.CDI;
import java.util.concurrent.Callable;
import org.keyuan.crm.identity.CallerDirectory;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;

/** How checks reach the product's beans, in whose name, and in which transaction. */
public final class Inside {
  private Inside() {}

  public static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }

  /** Works as a signed-in person, with what their roles allow now. */
  public static <T> T as(String loginName, Callable<T> work) {
    var person = bean(CallerDirectory.class).find(loginName, "127.0.0.1").orElseThrow().caller();
    return as(person, work);
  }

  public static <T> T as(Caller caller, Callable<T> work) {
    try {
      return CallerContext.call(caller, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
