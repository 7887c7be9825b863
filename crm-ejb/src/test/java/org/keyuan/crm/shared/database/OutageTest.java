package org.keyuan.crm.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;

class OutageTest {
  @Test
  void connection_thatBrokeOrIsMissing_isAnOutage() {
    assertThat(behind(new SQLException("reset", "08S01"))).as("SQL Server").isTrue();
    assertThat(behind(new SQLNonTransientConnectionException("broken", "90067"))).isTrue();
    assertThat(behind(new SQLException("pool", new ResourceException("none in time")))).isTrue();
  }

  @Test
  void statement_thatIsWrong_isNone() {
    assertThat(behind(new SQLException("duplicate", "23505"))).isFalse();
    assertThat(behind(new SQLException("no state"))).isFalse();
    assertThat(Outage.isBehind(new IllegalStateException())).isFalse();
  }

  private static boolean behind(SQLException cause) {
    return Outage.isBehind(new EJBException(new PersistenceException(cause)));
  }
}
