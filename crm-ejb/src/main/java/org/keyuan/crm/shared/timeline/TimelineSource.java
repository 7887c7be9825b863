package org.keyuan.crm.shared.timeline;

import java.util.List;

/**
 * A feature that knows of things that happen to customers. Each implementation, a CDI bean, is part
 * of the timeline of every customer; it tells what the caller may see and nothing else.
 */
public interface TimelineSource {

  /** Short, of small letters; stands in addresses. */
  String name();

  /**
   * The next things, the newest first.
   *
   * @param customerId a customer that the caller may see
   * @param cursor of the last entry that was read; null to begin
   * @param size how many at most
   */
  List<TimelineEntry> behind(long customerId, String cursor, int size);
}
