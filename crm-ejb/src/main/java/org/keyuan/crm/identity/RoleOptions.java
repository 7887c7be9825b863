package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.shared.list.ListOptions;
import org.keyuan.crm.shared.sql.Database;

/** The roles there are. Their names are no secret: everybody sees the own ones. */
@ApplicationScoped
public class RoleOptions implements ListOptions {

  static final String NAME = "role";

  @Inject private Database database;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Option> list() {
    return database.list(
        "SELECT CODE, NAME_ZH, NAME_EN FROM APP_ROLE ORDER BY ID",
        row -> new Option(row.text(1), row.text(2), row.text(3)));
  }
}
