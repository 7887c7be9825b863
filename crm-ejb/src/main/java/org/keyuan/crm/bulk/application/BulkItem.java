package org.keyuan.crm.bulk.application;

/**
 * One record that is about to be changed.
 *
 * @param planned its version when the preview was made
 * @param version and now
 * @param before as text, what it has; of a way back, what it was given
 * @param after as text, what it gets
 */
public record BulkItem(
    long number, long id, int planned, int version, String before, String after) {
  boolean isChanged() {
    return planned != version;
  }
}
