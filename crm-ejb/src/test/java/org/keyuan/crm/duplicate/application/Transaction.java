package org.keyuan.crm.duplicate.application;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.keyuan.crm.shared.sql.Database;

/** One transaction, however often a connection is asked for; rolled back unless committed. */
public final class Transaction implements AutoCloseable {
  private final Connection connection;

  public Transaction(DataSource source) throws SQLException {
    connection = source.getConnection();
    connection.setAutoCommit(false);
  }

  public Database sql() {
    var lent = proxy(Connection.class, this::answer);
    return new Database(proxy(DataSource.class, (method, arguments) -> lent));
  }

  private Object answer(Method method, Object[] arguments) throws Throwable {
    try {
      return method.getName().equals("close") ? null : method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  public void commit() throws SQLException {
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }

  private interface Answer {
    Object to(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.to(method, arguments)));
  }
}
