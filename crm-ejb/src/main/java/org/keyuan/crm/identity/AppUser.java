package org.keyuan.crm.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Incidental;
import org.keyuan.crm.shared.record.Kind;
import org.keyuan.crm.shared.record.NotAudited;
import org.keyuan.crm.shared.record.StoredRecord;

/** Somebody who can sign in. */
@Entity
@Table(name = "APP_USER")
@Kind(RecordKind.USER)
public class AppUser extends StoredRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQ_APP_USER")
  @SequenceGenerator(name = "SEQ_APP_USER", sequenceName = "SEQ_APP_USER", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "LOGIN_NAME")
  private String loginName;

  @NotAudited
  @Column(name = "PASSWORD_HASH")
  private String passwordHash;

  @Column(name = "EMPLOYEE_ID")
  private Long employeeId;

  @Column(name = "LOCALE")
  private String locale = "zh-CN";

  @Column(name = "THEME")
  private String theme = "light";

  @Column(name = "ENABLED")
  private boolean enabled = true;

  @Column(name = "MUST_CHANGE_PASSWORD")
  private boolean mustChangePassword = true;

  @Column(name = "PASSWORD_CHANGED_AT")
  private Instant passwordChangedAt;

  @Incidental
  @Column(name = "FAILED_ATTEMPTS")
  private int failedAttempts;

  @Column(name = "LOCKED_UNTIL")
  private Instant lockedUntil;

  @Incidental
  @Column(name = "LAST_LOGIN_AT")
  private Instant lastLoginAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "AUTH_SOURCE")
  private AuthSource source = AuthSource.LOCAL;

  @NotAudited
  @Column(name = "AUTH_SUBJECT")
  private String subject;

  @ElementCollection
  @CollectionTable(name = "USER_ROLE", joinColumns = @JoinColumn(name = "USER_ID"))
  @Column(name = "ROLE_CODE")
  private Set<String> roles = new HashSet<>();

  protected AppUser() {}

  /** A new user, who must change this password at the first log-in. */
  public AppUser(String loginName, String passwordHash, Instant now) {
    this.loginName = loginName;
    resetPassword(passwordHash, now);
  }

  /** What an administrator says of the user. */
  public void describe(Long newEmployeeId, Set<String> newRoles, boolean isEnabled) {
    employeeId = newEmployeeId;
    enabled = isEnabled;
    roles.clear();
    roles.addAll(newRoles);
  }

  /**
   * Says which store proves the password from now on. A password that was kept here is gone for
   * good; who comes back here needs a new one.
   *
   * @param nobodysHash of a password that nobody knows
   */
  public void provedBy(AuthSource newSource, String nobodysHash, Instant now) {
    if (newSource != source) {
      source = newSource;
      subject = null;
      passwordHash = nobodysHash;
      passwordChangedAt = now;
      mustChangePassword = isLocal();
    }
  }

  /**
   * An administrator has set a one-time password.
   *
   * @throws PasswordElsewhereException when another store proves the password
   */
  public void resetPassword(String newHash, Instant now) {
    if (!isLocal()) {
      throw new PasswordElsewhereException(source);
    }
    passwordHash = newHash;
    passwordChangedAt = now;
    mustChangePassword = true;
    failedAttempts = 0;
    lockedUntil = null;
  }

  /** The user has chosen a new password. */
  public void changePassword(String newHash, Instant now) {
    resetPassword(newHash, now);
    mustChangePassword = false;
  }

  /** Nobody can sign in with the account any more; who is signed in is so no longer. */
  public void disable() {
    enabled = false;
  }

  public void prefer(String newLocale, String newTheme) {
    locale = newLocale;
    theme = newTheme;
  }

  /**
   * Whether a voucher speaks of this person: of this store, and of nobody who had the name before.
   */
  boolean isMeantBy(Voucher voucher) {
    return source == voucher.source()
        && !isLocal()
        && (subject == null || subject.equals(voucher.subject()));
  }

  /** Takes over what the store says that vouched for this person. */
  void follow(Voucher voucher) {
    subject = voucher.subject();
    if (voucher.roles() != null && !roles.equals(voucher.roles())) {
      roles.clear();
      roles.addAll(voucher.roles());
    }
  }

  /** Whether the account works at all. */
  public boolean isOpen() {
    return enabled && !isDeleted();
  }

  /** Null where another store proves the password, so that none kept here can be right. */
  String passwordHash() {
    return isLocal() ? passwordHash : null;
  }

  public boolean isLocal() {
    return source == AuthSource.LOCAL;
  }

  public AuthSource source() {
    return source;
  }

  /** The employee whose account it is; null for none. */
  Long employeeId() {
    return employeeId;
  }

  /** Whether the user has never chosen the password that works now. */
  boolean isMustChangePassword() {
    return mustChangePassword;
  }

  /** Codes of the user's roles. */
  public Set<String> roles() {
    return Set.copyOf(roles);
  }

  public String loginName() {
    return loginName;
  }

  @Override
  public Long id() {
    return id;
  }

  @Override
  public String recordName() {
    return loginName;
  }
}
