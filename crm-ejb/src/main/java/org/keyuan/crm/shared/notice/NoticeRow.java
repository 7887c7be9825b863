package org.keyuan.crm.shared.notice;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A notice as it is shown.
 *
 * @param messageKey and its arguments, to be said in the reader's language
 * @param kind and id of the record that the notice is about; null where it is about none
 */
public record NoticeRow(
    long id,
    Instant at,
    String messageKey,
    List<String> arguments,
    String kind,
    Long recordId,
    boolean read)
    implements Serializable {}
