package org.keyuan.crm.backup;

import java.io.PrintStream;
import org.keyuan.crm.backup.application.BackupProgress;
import org.keyuan.crm.backup.application.BackupStep;

/** Prints how far a restore is: a line when a step begins and for every tenth of it. */
final class ProgressPrinter implements BackupProgress {
  private static final int LINES = 10;

  private final PrintStream out;
  private final CommandMessages messages;
  private BackupStep step;
  private long tenth;

  ProgressPrinter(PrintStream out, CommandMessages messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public void at(BackupStep now, String table, long rows, long total) {
    long reached = total == 0 ? LINES : rows * LINES / total;
    if (now != step || reached > tenth) {
      String label = messages.text(now.labelKey());
      out.println(messages.text("backup.command.progress", label, rows, total));
      step = now;
      tenth = reached;
    }
  }
}
