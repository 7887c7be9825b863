package org.keyuan.crm.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** What was tried over HTTP, and what should not have come of it. */
final class Checked {
  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong combinations = new AtomicLong();

  void count(long more) {
    combinations.addAndGet(more);
  }

  void wrong(String what) {
    wrong.add(what);
  }

  void same(String what, Object found, Object wanted) {
    count(1);
    if (!found.equals(wanted)) {
      wrong(what + ": " + found + " instead of " + wanted);
    }
  }

  void none(String what, Set<String> found) {
    if (!found.isEmpty()) {
      wrong(what + " " + found);
    }
  }

  void answered(String what, int status, Set<Integer> wanted) {
    count(1);
    if (!wanted.contains(status)) {
      wrong(what + " was answered with " + status);
    }
  }

  /**
   * Nothing was wrong, and no less was tried than ever.
   *
   * @param kept name of the least number in {@code proof.properties}
   */
  void end(String kept, String what) throws IOException {
    System.out.println(combinations + " combinations checked " + what);
    assertThat(wrong).isEmpty();
    Counts.requireGrowth(combinations.get(), kept);
  }
}
