package org.keyuan.crm.shared.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.SQLException;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import org.keyuan.crm.shared.access.Unguarded;

/**
 * Brings the database to the schema of this version before anything reads it. Every other start-up
 * bean depends on this one by {@code @DependsOn("DatabaseMigration")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@Unguarded("runs at start-up, before anybody can sign in")
public class DatabaseMigration {

  @Resource(lookup = "jdbc/crm")
  private DataSource dataSource;

  @PostConstruct
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void migrate() {
    try (var connection = dataSource.getConnection()) {
      if (UnfinishedRestore.isIn(connection)) {
        throw new IllegalStateException(
            "a restore into this database did not finish; run the restore again");
      }
      Changelog.update(connection);
    } catch (SQLException | LiquibaseException e) {
      throw new IllegalStateException(
          "the database could not be brought to this version's schema", e);
    }
  }
}
