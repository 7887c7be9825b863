package org.keyuan.crm.backup.application;

import java.time.Duration;
import java.time.Instant;

/**
 * Proof that a backup was restored into a scratch database and found the same, row by row.
 *
 * @param seal of the file that was verified; a file with another seal is another file
 * @param verifiedAt when the comparison was done
 * @param took time of check, restore and comparison
 */
public record Verification(String seal, Instant verifiedAt, Duration took, int tables, long rows) {}
