package org.keyuan.crm.shared.database;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Questions to the database that wait for their answer. An old one says nothing any more once a
 * later one was answered: its connection may have been lost with a network that is back by now.
 */
final class Questions {

  /** Each of them holds a connection and a thread. */
  private static final int MOST = 12;

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(8);

  /** Each try while it is away leaves lines of the pool in the log. */
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);

  private final Map<Long, Long> open = new TreeMap<>();
  private long last;
  private long lastAt;
  private long answered;

  /**
   * The next question; none while one was just asked or too many wait.
   *
   * @param away whether the last one failed, so that there is no hurry
   */
  synchronized OptionalLong next(long now, boolean away) {
    var recent = open.values().stream().anyMatch(since -> now - since < PATIENCE);
    if (recent || open.size() >= MOST || away && now - lastAt < PAUSE) {
      return OptionalLong.empty();
    }
    lastAt = now;
    open.put(++last, now);
    return OptionalLong.of(last);
  }

  /** Whether one waits too long that a later one has not overtaken. */
  synchronized boolean isOverdue(long now) {
    return open.entrySet().stream()
        .anyMatch(asked -> asked.getKey() > answered && now - asked.getValue() >= PATIENCE);
  }

  synchronized void answered(long question) {
    open.remove(question);
    answered = Math.max(answered, question);
  }

  /** Whether the failure says something of now. */
  synchronized boolean failed(long question) {
    open.remove(question);
    return question > answered;
  }

  synchronized void drop(long question) {
    open.remove(question);
  }
}
