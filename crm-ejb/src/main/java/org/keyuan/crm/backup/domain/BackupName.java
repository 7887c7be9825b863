package org.keyuan.crm.backup.domain;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The name of a backup file, {@code keyuan-20261122-020000.kyb}, in the company's time. */
public final class BackupName {
  public static final String SUFFIX = ".kyb";

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("'keyuan-'uuuuMMdd-HHmmss'" + SUFFIX + "'");

  private BackupName() {}

  public static String of(LocalDateTime time) {
    return FORMAT.format(time);
  }

  /** When a file says it was written; empty when its name is not that of a backup. */
  public static Optional<LocalDateTime> findTime(Path file) {
    try {
      return Optional.of(LocalDateTime.parse(file.getFileName().toString(), FORMAT));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
