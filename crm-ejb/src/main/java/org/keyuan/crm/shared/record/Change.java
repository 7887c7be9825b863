package org.keyuan.crm.shared.record;

import java.util.Map;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * What was done to a record, for the audit trail.
 *
 * @param id null where the action is not about one record
 * @param fields a field's old and new value by its name; may be empty
 */
public record Change(
    String action, RecordKind kind, Long id, String name, Map<String, String[]> fields) {}
