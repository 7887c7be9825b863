package org.keyuan.crm.shared.importing.record;

import java.util.Map;
import org.keyuan.crm.shared.access.Ownership;

/**
 * A record that is there already.
 *
 * @param key as in the file
 * @param ownership of nobody where the kind has no owners
 * @param values of its command, by component
 */
public record KnownRecord(
    long id, String key, boolean deleted, Ownership ownership, Map<String, Object> values) {}
