package org.keyuan.crm.job.domain;

/**
 * How far one partition of one step has come; keys up to and including {@code lastKey} are done.
 *
 * @param counted rows written so far
 * @param skipped rows left out with a reason
 */
public record Checkpoint(
    String step,
    int partition,
    KeyRange range,
    long lastKey,
    boolean done,
    long counted,
    long skipped) {

  /** What is left to do; empty when nothing is. */
  public KeyRange remaining() {
    return new KeyRange(Math.max(range.low(), lastKey + 1), range.high());
  }

  /** Share of the keys already passed, 0 to 100. */
  public int percent() {
    if (done || range.isEmpty()) {
      return 100;
    }
    long width = range.high() - range.low() + 1;
    return (int) (100 * Math.max(0, lastKey - range.low() + 1) / width);
  }
}
