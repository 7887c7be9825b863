package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.stream.Collectors;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.CommandReader;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.shared.sql.Sql;

/** What the screen for accounts reads beyond its list. */
@Stateless
public class UserQueries {

  @PersistenceContext private EntityManager entityManager;
  @Inject private CommandReader reader;
  @Inject private UserList users;

  @Permitted(kind = RecordKind.USER, action = Action.EDIT)
  public Edited<UserCommand> open(long id) {
    var roles =
        new Sql("SELECT ROLE_CODE FROM USER_ROLE WHERE USER_ID = ")
            .value(id).column(entityManager).stream()
                .map(String.class::cast)
                .collect(Collectors.toSet());
    return reader.open(UserCommand.class, users.spec(), id, Map.of("roles", roles));
  }
}
