package org.keyuan.crm.shared.record;

import java.util.Set;

/**
 * A field that the audit trail tells of.
 *
 * @param column of the record's table; null where it is no single column
 * @param names by which roles may hide it
 * @param traced whether each change of it is told; some values are set by jobs for all records at
 *     once
 */
public record AuditedField(String name, String column, Set<String> names, boolean traced) {}
