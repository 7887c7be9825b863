package org.keyuan.crm.bench;

/**
 * What came back for one request.
 *
 * @param millis from sending it until the last byte was there
 * @param bytes of the body as they travelled
 */
record Answer(double millis, int status, long bytes) {}
