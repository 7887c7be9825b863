package org.keyuan.crm.realname.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What a reviewer has decided last; who and when is kept even when everything else is erased. */
@Embeddable
public class ReviewDecision {
  @Enumerated(EnumType.STRING)
  @Column(name = "DECISION")
  private VerificationState outcome;

  @Column(name = "DECIDED_BY")
  private String by;

  @Column(name = "DECIDED_AT")
  private Instant at;

  @Column(name = "REASON")
  private String reason;

  protected ReviewDecision() {}

  ReviewDecision(VerificationState outcome, String by, Instant at, String reason) {
    this.outcome = outcome;
    this.by = by;
    this.at = at;
    this.reason = reason;
  }

  static ReviewDecision none() {
    return new ReviewDecision();
  }

  ReviewDecision withoutReason() {
    return new ReviewDecision(outcome, by, at, null);
  }

  public String by() {
    return by;
  }

  public Instant at() {
    return at;
  }

  /** Null unless it was a rejection that still counts. */
  public String reason() {
    return reason;
  }

  /** For the audit trail, without the reason, which may speak of the person. */
  @Override
  public String toString() {
    return outcome == null ? "" : outcome + " " + by + " " + at;
  }
}
