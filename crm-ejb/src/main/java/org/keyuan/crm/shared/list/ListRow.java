package org.keyuan.crm.shared.list;

/**
 * A row of a list.
 *
 * @param id of the record
 * @param values in the order of the page's columns
 */
public record ListRow(long id, Object[] values) {}
