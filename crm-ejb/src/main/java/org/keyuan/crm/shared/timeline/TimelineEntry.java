package org.keyuan.crm.shared.timeline;

import java.time.Instant;
import java.util.List;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * Something that happened to a customer.
 *
 * @param at when; of what has only a day, its beginning
 * @param cursor where its source goes on behind it
 * @param messageKey the words, with {@code arguments}
 * @param kind of the record that it leads to
 * @param recordId null where it leads nowhere
 * @param who login name of whoever did it; null for the product itself
 * @param fields names of the fields that were changed, of a record of that kind
 */
public record TimelineEntry(
    Instant at,
    String cursor,
    String messageKey,
    List<Object> arguments,
    RecordKind kind,
    Long recordId,
    String who,
    List<String> fields) {

  public TimelineEntry {
    arguments = List.copyOf(arguments);
    fields = List.copyOf(fields);
  }
}
