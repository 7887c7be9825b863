package org.keyuan.crm.bench;

/**
 * What was measured of one work.
 *
 * @param target milliseconds that p95 should stay below; null where none is set
 * @param p50 milliseconds for one person alone, the median
 * @param p95 the same of 95 of 100
 * @param perSecond requests a second by one person
 * @param perSecondOfEight requests a second by eight at once; null where that was not asked
 * @param cpu the server's processor milliseconds for a request
 * @param kilobytes of an answer as it travels
 * @param statements of SQL for a request
 * @param heap megabytes that the server held behind it
 * @param dearest the statement that took the database the longest, and how long; null for none
 */
record Figures(
    String name,
    Double target,
    double p50,
    double p95,
    double perSecond,
    Double perSecondOfEight,
    double cpu,
    double kilobytes,
    int statements,
    long heap,
    String dearest) {

  boolean isMissed() {
    return target != null && p95 > target;
  }
}
