package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.sql.Sql;

/** Locks an address from which many wrong passwords come, whatever the accounts. */
@ApplicationScoped
class AddressLock {

  /** An address serves many people behind a proxy, so it is allowed more than one account is. */
  private static final int TIMES_THE_ACCOUNT = 10;

  @PersistenceContext private EntityManager entityManager;
  @Inject private CompanyClock clock;
  @Inject private Parameters parameters;

  boolean isLocked(String address) {
    var rows = attempts(address);
    return !rows.isEmpty()
        && rows.get(0)[1] != null
        && instant(rows.get(0)[1]).isAfter(clock.now());
  }

  void failed(String address) {
    var rows = attempts(address);
    var count = rows.isEmpty() ? 1 : ((Number) rows.get(0)[0]).intValue() + 1;
    var lock = count >= parameters.number("lockout.attempts") * TIMES_THE_ACCOUNT;
    var until =
        lock ? clock.now().plus(Duration.ofMinutes(parameters.number("lockout.minutes"))) : null;
    if (rows.isEmpty()) {
      insert(address);
    } else {
      update(address, lock ? 0 : count, until);
    }
  }

  void succeeded(String address) {
    new Sql("DELETE FROM LOGIN_ATTEMPT WHERE ADDRESS = ")
        .value(address)
        .query(entityManager)
        .executeUpdate();
  }

  private List<Object[]> attempts(String address) {
    return new Sql("SELECT FAILED_ATTEMPTS, LOCKED_UNTIL FROM LOGIN_ATTEMPT WHERE ADDRESS = ")
        .value(address)
        .rows(entityManager);
  }

  private void insert(String address) {
    new Sql(
            "INSERT INTO LOGIN_ATTEMPT (ID, ADDRESS, FAILED_ATTEMPTS, CHANGED_AT) VALUES (NEXT VALUE FOR SEQ_LOGIN_ATTEMPT, ")
        .value(address)
        .append(", 1, ")
        .value(clock.now())
        .append(")")
        .query(entityManager)
        .executeUpdate();
  }

  private void update(String address, int count, Instant until) {
    new Sql("UPDATE LOGIN_ATTEMPT SET FAILED_ATTEMPTS = ")
        .value(count)
        .append(", LOCKED_UNTIL = ")
        .value(until)
        .append(", CHANGED_AT = ")
        .value(clock.now())
        .append(" WHERE ADDRESS = ")
        .value(address)
        .query(entityManager)
        .executeUpdate();
  }

  private static Instant instant(Object stored) {
    return stored instanceof Timestamp timestamp
        ? timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC)
        : ((LocalDateTime) stored).toInstant(ZoneOffset.UTC);
  }
}
