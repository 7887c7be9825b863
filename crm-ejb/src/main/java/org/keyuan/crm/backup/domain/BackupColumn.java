package org.keyuan.crm.backup.domain;

/**
 * A column as a backup knows it.
 *
 * @param name as the database spells it
 * @param type what decides how its values are written
 * @param declared the database's own name of the type, for the reader of the manifest only
 */
public record BackupColumn(String name, ColumnType type, String declared) {}
