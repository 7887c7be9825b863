package org.keyuan.crm.bulk.application;

import java.io.Serializable;
import java.util.List;
import org.keyuan.crm.bulk.domain.Reason;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * A bulk change as its page shows it.
 *
 * @param leaver the leaver's name, or null
 * @param concerns how many of the planned records somebody has to say of that it is meant
 * @param rest how many records the leaver still owns
 * @param stuck whether its work ended half-way
 */
public record BulkDetail(
    BulkRun run,
    String leaver,
    List<Line> lines,
    List<Staying> staying,
    long concerns,
    long rest,
    boolean reversible,
    boolean stuck)
    implements Serializable {

  /**
   * How many records of a kind, of those that go to one person where they get another owner.
   *
   * @param to the new owner's name; null for nobody, and where owners stay
   * @param planned those that are to be changed, and were not yet
   * @param stays those that can't be, for reasons of their own
   */
  public record Line(
      RecordKind kind,
      String to,
      long planned,
      long done,
      long same,
      long beyond,
      long changed,
      long stays)
      implements Serializable {}

  /** How many records stay for one reason. */
  public record Staying(Reason reason, long count) implements Serializable {}

  /**
   * One record, and what becomes of it.
   *
   * @param before as text, or the former owner's name
   * @param after as text, or the new owner's name
   * @param reason why it stays, or null
   */
  public record Item(
      RecordKind kind,
      long id,
      String name,
      String state,
      String before,
      String after,
      Reason reason)
      implements Serializable {}

  public long planned() {
    return lines.stream().mapToLong(Line::planned).sum();
  }

  public long done() {
    return lines.stream().mapToLong(Line::done).sum();
  }

  public long same() {
    return lines.stream().mapToLong(Line::same).sum();
  }

  public long beyond() {
    return lines.stream().mapToLong(Line::beyond).sum();
  }

  public long changed() {
    return lines.stream().mapToLong(Line::changed).sum();
  }

  public long stays() {
    return lines.stream().mapToLong(Line::stays).sum();
  }

  /** All those that are not changed. */
  public long left() {
    return same() + beyond() + changed() + stays();
  }

  /** How far the work has come, from 0 to 100. */
  public long percent() {
    long all = planned() + done() + changed();
    return all == 0 ? 100 : 100 * (all - planned()) / all;
  }
}
