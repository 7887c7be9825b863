package org.keyuan.crm.search.persistence;

import org.keyuan.crm.shared.access.RecordKind;

/** A record that has changed. */
public record OutboxEntry(long number, RecordKind kind, long id) {}
