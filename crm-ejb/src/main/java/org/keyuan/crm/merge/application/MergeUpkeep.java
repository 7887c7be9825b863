package org.keyuan.crm.merge.application;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.database.PausesWithDatabase;

/** Forgets every night what is needed to undo merges whose time is over. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@Unguarded("the server's own clock")
@Interceptors(PausesWithDatabase.class)
public class MergeUpkeep {

  @Inject private MergeTable table;

  @Schedule(hour = "4", minute = "37", persistent = false, info = "merges")
  public void forget() {
    table.forget();
  }
}
