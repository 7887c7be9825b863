package org.keyuan.crm.timeline;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.timeline.TimelineEntry;
import org.keyuan.crm.shared.timeline.TimelineSource;

/**
 * Everything that happened to a customer, of all features. Each source reads one piece behind its
 * own last entry, by its own index, so that a page costs the same however far back it is.
 */
@Stateless
public class TimelineQueries {

  @Inject @Any private Instance<TimelineSource> sources;
  @Inject private ListQueries lists;

  private record Told(String source, TimelineEntry entry) {}

  /**
   * A piece of the timeline.
   *
   * @param cursor {@link TimelinePage#next} of the piece before; null for the newest
   * @throws RecordNotFoundException when there is no such customer that the caller may see
   */
  @Permitted(kind = RecordKind.CUSTOMER, action = Action.VIEW)
  public TimelinePage page(long customerId, String cursor, int size) {
    if (lists
        .found("customer", List.of(customerId), List.of("name", "number"), List.<Condition>of())
        .isEmpty()) {
      throw new RecordNotFoundException(RecordKind.CUSTOMER);
    }
    var cursors = Cursors.parse(cursor);
    var told = new ArrayList<Told>();
    for (var source : sources) {
      source.behind(customerId, cursors.of(source.name()), size + 1).stream()
          .map(entry -> new Told(source.name(), entry))
          .forEach(told::add);
    }
    told.sort(Comparator.comparing((Told t) -> t.entry().at()).reversed());
    var shown = told.subList(0, Math.min(size, told.size()));
    for (var one : shown) {
      cursors = cursors.with(one.source(), one.entry().cursor());
    }
    var entries = shown.stream().map(Told::entry).toList();
    return new TimelinePage(entries, told.size() > size ? cursors.format() : null);
  }
}
