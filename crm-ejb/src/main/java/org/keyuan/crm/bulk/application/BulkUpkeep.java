package org.keyuan.crm.bulk.application;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.database.PausesWithDatabase;

/**
 * Forgets every night what records were before bulk changes whose time is over: it may be personal,
 * and the audit trail tells it to those who may read that.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@Unguarded("the server's own clock")
@Interceptors(PausesWithDatabase.class)
public class BulkUpkeep {

  @Inject private BulkRuns runs;

  @Schedule(hour = "4", minute = "41", persistent = false, info = "bulk changes")
  public void forget() {
    runs.forget();
  }
}
