package org.keyuan.crm.backup;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.backup.application.BackupRestore;
import org.keyuan.crm.backup.application.BackupSummary;
import org.keyuan.crm.backup.application.BackupVerifier;
import org.keyuan.crm.backup.application.Verification;
import org.keyuan.crm.backup.domain.BackupDamagedException;
import org.keyuan.crm.backup.domain.BackupException;
import org.keyuan.crm.backup.domain.RestoreFailedException;
import org.keyuan.crm.backup.domain.RestoreTargetNotEmptyException;
import org.keyuan.crm.shared.database.Changelog;

/**
 * Restores or verifies a backup without a server, for the hour when there is none.
 *
 * <pre>
 * java -cp … org.keyuan.crm.backup.RestoreCommand FILE JDBC_URL USER   (password: CRM_DB_PASSWORD)
 * java -cp … org.keyuan.crm.backup.RestoreCommand verify FILE
 * </pre>
 *
 * It ends with 0 when all is well, 2 when the file is damaged, 3 when the target is not empty, and
 * 1 for everything else.
 */
public final class RestoreCommand {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int DAMAGED = 2;
  static final int NOT_EMPTY = 3;

  /** Kept, for a logger that nobody holds forgets its level. */
  private static final Logger QUIET = Logger.getLogger("liquibase");

  private final Map<String, String> environment;
  private final PrintStream out;
  private final String changelog;
  private final CommandMessages messages;

  RestoreCommand(Map<String, String> environment, PrintStream out, String changelog) {
    this.environment = environment;
    this.out = out;
    this.changelog = changelog;
    this.messages = new CommandMessages(environment);
  }

  public static void main(String[] args) {
    QUIET.setLevel(Level.WARNING);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new RestoreCommand(System.getenv(), out, Changelog.MASTER).run(args));
  }

  /** Does what the arguments say; returns the exit code. */
  int run(String... args) {
    try {
      return perform(args);
    } catch (BackupDamagedException e) {
      return fail(e, DAMAGED);
    } catch (RestoreTargetNotEmptyException e) {
      return fail(e, NOT_EMPTY);
    } catch (BackupException e) {
      return fail(e, FAILED);
    }
  }

  private int perform(String... args) {
    if (args.length == 2 && args[0].equals("verify")) {
      return verify(Path.of(args[1]));
    }
    if (args.length == 3) {
      return restore(Path.of(args[0]), args[1], args[2]);
    }
    out.println(messages.text("backup.command.usage"));
    return FAILED;
  }

  private int verify(Path file) {
    Verification verification =
        new BackupVerifier(Clock.systemDefaultZone(), changelog).verify(file, progress());
    out.println(
        messages.text(
            "backup.command.verified",
            file.getFileName(),
            verification.tables(),
            verification.rows(),
            verification.took().toSeconds()));
    return OK;
  }

  private int restore(Path file, String url, String user) {
    BackupSummary summary =
        new BackupRestore(Clock.systemDefaultZone(), changelog)
            .restore(file, () -> connect(url, user), progress());
    out.println(
        messages.text(
            "backup.command.restored",
            file.getFileName(),
            summary.tables(),
            summary.rows(),
            summary.took().toSeconds()));
    return OK;
  }

  private Connection connect(String url, String user) {
    try {
      String password = environment.getOrDefault("CRM_DB_PASSWORD", "");
      return DriverManager.getConnection(url, user, password);
    } catch (SQLException e) {
      throw new RestoreFailedException("no_connection", e.getMessage());
    }
  }

  private ProgressPrinter progress() {
    return new ProgressPrinter(out, messages);
  }

  private int fail(BackupException e, int code) {
    out.println(messages.text(e.messageKey(), e.arguments().toArray()));
    return code;
  }
}
