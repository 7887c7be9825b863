package org.keyuan.crm.shared.database;

import java.sql.Connection;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** The history of the schema, and how it is applied to a database. */
public final class Changelog {

  /** The root of all change sets, on the class path. */
  public static final String MASTER = "db/changelog/master.xml";

  private Changelog() {}

  /** Applies every change set that the database doesn't have yet. The connection stays open. */
  public static void update(Connection connection) throws LiquibaseException {
    var database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    var resources = new ClassLoaderResourceAccessor(Changelog.class.getClassLoader());
    new Liquibase(MASTER, resources, database).update(new Contexts(), new LabelExpression());
  }
}
