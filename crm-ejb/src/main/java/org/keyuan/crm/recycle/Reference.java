package org.keyuan.crm.recycle;

/**
 * A foreign key.
 *
 * @param table that refers
 * @param column of that table
 * @param target table referred to
 */
record Reference(String table, String column, String target) {}
