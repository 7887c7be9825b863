package org.keyuan.crm.bench;

import java.io.IOException;
import java.net.http.HttpRequest;

/**
 * One line of the benchmark: what somebody asks of the server, again and again.
 *
 * @param target milliseconds that 95 of 100 requests should stay below; null where none is set
 * @param status of a good answer
 * @param load how much of it makes sense
 */
record Work(String name, Double target, int status, LoadKind load, Turn turn) {

  /** Gives the request to be measured; what it does before, such as opening a form, isn't. */
  @FunctionalInterface
  interface Turn {
    HttpRequest next(Visitor visitor, int number) throws IOException, InterruptedException;
  }

  enum LoadKind {
    /** By one person, and by eight at once. */
    SHARED,
    /** By one person alone. */
    ALONE,
    /** So long that a few times must do, by one person alone. */
    LONG
  }

  static Work page(String name, Double target, Turn turn) {
    return new Work(name, target, 200, LoadKind.SHARED, turn);
  }

  static Work page(String name, Double target, String path) {
    return page(name, target, (visitor, number) -> visitor.page(path));
  }

  Work alone() {
    return new Work(name, target, status, LoadKind.ALONE, turn);
  }
}
