package org.keyuan.crm.timeline;

import java.util.List;
import org.keyuan.crm.shared.timeline.TimelineEntry;

/**
 * A piece of a timeline.
 *
 * @param entries the newest first
 * @param next where the piece behind begins; null where there is none
 */
public record TimelinePage(List<TimelineEntry> entries, String next) {

  public TimelinePage {
    entries = List.copyOf(entries);
  }
}
