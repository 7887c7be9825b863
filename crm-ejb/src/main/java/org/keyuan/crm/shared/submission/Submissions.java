package org.keyuan.crm.shared.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.function.Supplier;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Gives a form that is sent twice one effect. Each form carries a random token; the first
 * transaction to store it does the work, every other one waits for the row and gets the first one's
 * record.
 */
@ApplicationScoped
public class Submissions {

  @PersistenceContext private EntityManager entityManager;

  /**
   * Does the work once for this token.
   *
   * @param token of the form; null where the work comes from no form and so can't be sent twice
   * @param work makes the record and gives its id
   * @return the id of the record that the first submission made
   */
  public Long once(String token, Supplier<Long> work) {
    if (token == null) {
      return work.get();
    }
    var former =
        new Sql("SELECT RECORD_ID FROM SUBMISSION WHERE TOKEN = ")
            .value(token)
            .column(entityManager);
    if (!former.isEmpty()) {
      return ((Number) former.get(0)).longValue();
    }
    reserve(token);
    var id = work.get();
    new Sql("UPDATE SUBMISSION SET RECORD_ID = ")
        .value(id)
        .append(" WHERE TOKEN = ")
        .value(token)
        .query(entityManager)
        .executeUpdate();
    return id;
  }

  /**
   * Fails on the unique token when a parallel submission was first; the caller's retry then finds
   * its record.
   */
  private void reserve(String token) {
    new Sql("INSERT INTO SUBMISSION (TOKEN, LOGIN_NAME, CREATED_AT) VALUES (")
        .value(token)
        .append(", ")
        .value(CallerContext.current().loginName())
        .append(", ")
        .value(Instant.now())
        .append(")")
        .query(entityManager)
        .executeUpdate();
  }
}
