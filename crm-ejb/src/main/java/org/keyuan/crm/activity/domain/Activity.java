package org.keyuan.crm.activity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.record.Kind;
import org.keyuan.crm.shared.record.OwnedRecord;

/**
 * A call, visit, meeting, mail or note at a customer: planned, done or cancelled. It has one
 * moment: the one that it is planned for until it is done, and from then on the one at which it
 * was; what it had been planned for before is in the audit trail.
 */
@Entity
@Table(name = "ACTIVITY")
@Kind(RecordKind.ACTIVITY)
public class Activity extends OwnedRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQ_ACTIVITY")
  @SequenceGenerator(name = "SEQ_ACTIVITY", sequenceName = "SEQ_ACTIVITY", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND")
  private ActivityKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE")
  private ActivityState state;

  @Column(name = "SUBJECT")
  private String subject;

  @Column(name = "CUSTOMER_ID")
  private Long customerId;

  @Column(name = "CONTACT_ID")
  private Long contactId;

  @Column(name = "ORDER_ID")
  private Long orderId;

  @Column(name = "HAPPENS_AT")
  private Instant happensAt;

  @Column(name = "DETAILS")
  private String details;

  @Column(name = "RESULT")
  private String result;

  protected Activity() {}

  /** A new activity at the customer that the command names. */
  public Activity(ActivityCommand command, Ownership ownership, Instant now) {
    customerId = command.customerId();
    assignTo(ownership);
    describe(command, now);
  }

  /**
   * Takes over what is said of it; it stays with its customer.
   *
   * @throws FieldException when it is said to be done in the future, or to have a result before
   */
  public void describe(ActivityCommand command, Instant now) {
    if (command.state() == ActivityState.DONE) {
      requirePast(command.happensAt(), now);
    }
    if (command.state() == ActivityState.PLANNED && command.result() != null) {
      throw new FieldException("result", "activity.error.result_before_done");
    }
    kind = command.kind();
    state = command.state();
    subject = command.subject();
    contactId = command.contactId();
    orderId = command.orderId();
    happensAt = command.happensAt();
    details = command.details();
    result = command.result();
  }

  /**
   * It was done.
   *
   * @throws NotPlannedException when there is nothing left to do
   * @throws FieldException when that would be in the future
   */
  public void complete(Instant at, String outcome, Instant now) {
    if (!isPlanned()) {
      throw new NotPlannedException(this);
    }
    requirePast(at, now);
    state = ActivityState.DONE;
    happensAt = at;
    result = outcome;
  }

  private static void requirePast(Instant at, Instant now) {
    if (at.isAfter(now)) {
      throw new FieldException("happensAt", "activity.error.done_in_future");
    }
  }

  /** What follows this one: the same again, but for what the command says. */
  public ActivityCommand next(DoneCommand command) {
    return new ActivityCommand(
        command.nextKind() == null ? kind : command.nextKind(),
        command.nextSubject() == null ? subject : command.nextSubject(),
        customerId,
        contactId,
        orderId,
        ActivityState.PLANNED,
        command.nextAt(),
        ownership().ownerId(),
        null,
        null);
  }

  public boolean isPlanned() {
    return state == ActivityState.PLANNED;
  }

  public Long customerId() {
    return customerId;
  }

  public Long contactId() {
    return contactId;
  }

  public Long orderId() {
    return orderId;
  }

  public ActivityState state() {
    return state;
  }

  public Instant happensAt() {
    return happensAt;
  }

  public String result() {
    return result;
  }

  @Override
  public Long id() {
    return id;
  }

  @Override
  public String recordName() {
    return subject;
  }
}
