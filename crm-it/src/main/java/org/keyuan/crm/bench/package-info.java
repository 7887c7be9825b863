/** The benchmark's data set and measurements, run by {@code ./crm bench}. */
package org.keyuan.crm.bench;
