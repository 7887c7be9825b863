package org.keyuan.crm.backup.application;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * What came out of a backup or a restore.
 *
 * @param file the backup
 * @param createdAt when its snapshot was taken
 * @param bytes size of the file
 * @param took time from beginning to end of this work
 */
public record BackupSummary(
    Path file, Instant createdAt, long bytes, int tables, long rows, Duration took) {}
