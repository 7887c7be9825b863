package org.keyuan.crm.handover.application;

import java.io.Serializable;
import java.util.List;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * A handover as its page shows it.
 *
 * @param leaver the leaver's name, or null
 * @param examples some of the records
 * @param vips how many VIP customers would go to people who are no account managers
 * @param stuck whether its work ended half-way
 * @param rest how many records the leaver still owns
 */
public record HandoverDetail(
    HandoverRun run,
    String leaver,
    List<Line> lines,
    List<Example> examples,
    long vips,
    long rest,
    boolean reversible,
    boolean stuck)
    implements Serializable {

  /**
   * How many records of a kind go to one person.
   *
   * @param to the new owner's name; null for nobody
   * @param planned those that are to be moved, and were not yet
   */
  public record Line(
      RecordKind kind, String to, long planned, long moved, long same, long beyond, long changed)
      implements Serializable {}

  /** One record, from whom, to whom. */
  public record Example(RecordKind kind, String name, String from, String to)
      implements Serializable {}

  public long planned() {
    return lines.stream().mapToLong(Line::planned).sum();
  }

  public long moved() {
    return lines.stream().mapToLong(Line::moved).sum();
  }

  public long beyond() {
    return lines.stream().mapToLong(Line::beyond).sum();
  }

  public long changed() {
    return lines.stream().mapToLong(Line::changed).sum();
  }

  /** How far the work has come, from 0 to 100. */
  public long percent() {
    long all = planned() + moved() + changed();
    return all == 0 ? 100 : 100 * (all - planned()) / all;
  }
}
