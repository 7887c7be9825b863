package org.keyuan.crm.backup.domain;

/**
 * A sequence and the value it has to go on with.
 *
 * @param name as the database spells it
 * @param next a value that no row of the backup has had from it
 */
public record BackupSequence(String name, long next) {}
