package org.keyuan.crm.it.inside;

/** Runs of jobs, as the database has them. */
final class Runs {
  private Runs() {}

  static long count(String job) {
    return World.sql().number("SELECT COUNT(*) FROM JOB_RUN WHERE JOB = ?", job);
  }
}
