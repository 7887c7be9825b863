package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.error.RecordNotFoundException;

/** Says that somebody is refused, and that refused means unchanged. */
final class Refusals {
  private Refusals() {}

  /** The person is told that it is not allowed, or that there is no such record. */
  static void refused(String person, ThrowingCallable work) {
    assertThatThrownBy(() -> run(person, work))
        .as(person)
        .isInstanceOfAny(AccessDeniedException.class, RecordNotFoundException.class);
  }

  /**
   * Each of the people is refused each of the acts, and what is stored stands afterwards as before.
   *
   * @param state reads what must not change
   */
  static void unchanged(Supplier<?> state, List<String> people, ThrowingCallable... acts) {
    var before = state.get();
    for (var person : people) {
      for (var act : acts) {
        refused(person, act);
        assertThat((Object) state.get()).as("after " + person).isEqualTo(before);
      }
    }
  }

  private static void run(String person, ThrowingCallable work) {
    Inside.as(
        person,
        () -> {
          try {
            work.call();
          } catch (Exception e) {
            throw e;
          } catch (Throwable e) {
            throw new AssertionError(e);
          }
          return null;
        });
  }
}
