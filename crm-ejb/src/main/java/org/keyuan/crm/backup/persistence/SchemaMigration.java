package org.keyuan.crm.backup.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.keyuan.crm.backup.domain.AppliedChange;
import org.keyuan.crm.backup.domain.BackupTooNewException;
import org.keyuan.crm.backup.domain.RestoreFailedException;

/**
 * Brings an empty database to the schema that a backup was written with, and later to the newest
 * one, with the product's own changelog: an old backup is loaded into the schema it knows and then
 * migrated like any database of its age.
 */
public final class SchemaMigration {
  private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

  private final String changelog;
  private final ClassLoader loader;

  /**
   * @param changelog path of the master changelog on the class path
   */
  public SchemaMigration(String changelog) {
    this.changelog = changelog;
    this.loader = SchemaMigration.class.getClassLoader();
  }

  /**
   * Makes sure that this program's changelog has every one of the changes; writes nothing.
   *
   * @throws BackupTooNewException when one of them is unknown to this program
   */
  public void requireKnown(List<AppliedChange> changes, Connection connection) throws SQLException {
    run(connection, liquibase -> requireKnown(changes, liquibase));
  }

  /** Applies the changes up to the last of those given. */
  public void updateTo(List<AppliedChange> changes, Connection connection) throws SQLException {
    run(connection, liquibase -> updateTo(changes, liquibase));
  }

  /** True when the database has every change. */
  public boolean isNewest(Connection connection) throws SQLException {
    AtomicBoolean newest = new AtomicBoolean();
    run(connection, liquibase -> newest.set(unrun(liquibase).isEmpty()));
    return newest.get();
  }

  /** Applies every change that the database does not have yet. */
  public void updateRest(Connection connection) throws SQLException {
    run(connection, liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
  }

  private static void requireKnown(List<AppliedChange> changes, Liquibase liquibase)
      throws LiquibaseException {
    Set<AppliedChange> known = new HashSet<>();
    liquibase.getDatabaseChangeLog().getChangeSets().forEach(change -> known.add(of(change)));
    for (AppliedChange change : changes) {
      if (!known.contains(change)) {
        throw new BackupTooNewException("change", change);
      }
    }
  }

  private static void updateTo(List<AppliedChange> changes, Liquibase liquibase)
      throws LiquibaseException {
    Set<AppliedChange> wanted = Set.copyOf(changes);
    int count = 0;
    int position = 0;
    for (ChangeSet change : liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression())) {
      position++;
      count = wanted.contains(of(change)) ? position : count;
    }
    if (count > 0) {
      liquibase.update(count, new Contexts(), new LabelExpression());
    }
  }

  private static List<ChangeSet> unrun(Liquibase liquibase) throws LiquibaseException {
    return liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression());
  }

  private static AppliedChange of(ChangeSet change) {
    return new AppliedChange(change.getId(), change.getAuthor(), change.getFilePath());
  }

  /** A piece of work with Liquibase. */
  @FunctionalInterface
  private interface Step {
    void run(Liquibase liquibase) throws LiquibaseException;
  }

  private void run(Connection connection, Step step) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    try {
      Map<String, Object> quiet =
          Map.of(
              Scope.Attr.ui.name(),
              new LoggerUIService(),
              Scope.Attr.classLoader.name(),
              loader,
              "liquibase.analytics.enabled",
              false);
      Scope.child(quiet, () -> step.run(liquibase(connection)));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      LOG.log(Level.WARNING, "The schema could not be brought up", e);
      throw new RestoreFailedException("schema", e.getMessage());
    } finally {
      connection.setAutoCommit(autoCommit);
    }
  }

  private Liquibase liquibase(Connection connection) throws LiquibaseException {
    Database database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    Liquibase liquibase =
        new Liquibase(changelog, new ClassLoaderResourceAccessor(loader), database);
    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
    return liquibase;
  }
}
