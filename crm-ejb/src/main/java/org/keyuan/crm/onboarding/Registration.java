package org.keyuan.crm.onboarding;

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
import java.util.Locale;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Kind;
import org.keyuan.crm.shared.record.StoredRecord;
import org.keyuan.crm.shared.text.Messages;

/** Somebody's wish for an account, and what became of it. */
@Entity
@Table(name = "REGISTRATION")
@Kind(RecordKind.REGISTRATION)
public class Registration extends StoredRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQ_REGISTRATION")
  @SequenceGenerator(
      name = "SEQ_REGISTRATION",
      sequenceName = "SEQ_REGISTRATION",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "NAME")
  private String name;

  @Column(name = "EMAIL")
  private String email;

  @Column(name = "MOBILE")
  private String mobile;

  @Column(name = "EMPLOYEE_NUMBER")
  private String employeeNumber;

  @Column(name = "COMPANY")
  private String company;

  @Column(name = "WISHED_ROLE")
  private String wishedRole;

  @Column(name = "REASON")
  private String reason;

  @Column(name = "LOCALE")
  private String locale;

  @Column(name = "ADDRESS")
  private String address;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE")
  private RegistrationState state = RegistrationState.RECEIVED;

  @Column(name = "CONFIRMED_AT")
  private Instant confirmedAt;

  @Column(name = "DECIDED_AT")
  private Instant decidedAt;

  @Column(name = "DECIDED_BY")
  private String decidedBy;

  @Column(name = "ANSWER")
  private String answer;

  @Column(name = "USER_ID")
  private Long userId;

  protected Registration() {}

  /**
   * @param newLocale in which the person reads the page
   * @param newAddress from which the form came
   */
  public Registration(RegistrationCommand command, Locale newLocale, String newAddress) {
    name = command.name();
    email = command.email();
    mobile = command.mobile();
    employeeNumber = command.employeeNumber();
    company = command.company();
    wishedRole = command.wishedRole();
    reason = command.reason();
    locale = newLocale.toLanguageTag();
    address = newAddress;
  }

  void askToConfirm() {
    state = RegistrationState.UNCONFIRMED;
  }

  void close() {
    state = RegistrationState.CLOSED;
  }

  void confirm(Instant now) {
    state = RegistrationState.WAITING;
    confirmedAt = now;
  }

  /** An account was made. */
  void approve(long newUserId, Instant now) {
    decide(RegistrationState.APPROVED, now);
    userId = newUserId;
  }

  void reject(String newAnswer, Instant now) {
    decide(RegistrationState.REJECTED, now);
    answer = newAnswer;
  }

  private void decide(RegistrationState decision, Instant now) {
    if (state != RegistrationState.WAITING) {
      throw new AlreadyDecidedException();
    }
    state = decision;
    decidedAt = now;
    decidedBy = CallerContext.current().loginName();
  }

  /** The person as somebody to whom mail is sent. */
  Account addressee() {
    return new Account(0, email, name, email, Messages.locale(locale));
  }

  String email() {
    return email;
  }

  String mobile() {
    return mobile;
  }

  /** Null for somebody from outside. */
  String employeeNumber() {
    return employeeNumber;
  }

  String locale() {
    return locale;
  }

  RegistrationState state() {
    return state;
  }

  @Override
  public Long id() {
    return id;
  }

  @Override
  public String recordName() {
    return name;
  }
}
