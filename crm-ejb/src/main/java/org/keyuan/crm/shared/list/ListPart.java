package org.keyuan.crm.shared.list;

/** A table of parts of a list's records, and its column with the record's id. */
public record ListPart(String table, String column) {}
