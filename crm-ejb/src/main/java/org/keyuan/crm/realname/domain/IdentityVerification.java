package org.keyuan.crm.realname.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Kind;
import org.keyuan.crm.shared.record.NotAudited;
import org.keyuan.crm.shared.record.StoredRecord;

/**
 * One person's request that the company believes who they are. There is one for an account; what
 * happened to it before stands in the audit trail, which never holds name or number.
 */
@Entity
@Table(name = "IDENTITY_VERIFICATION")
@Kind(RecordKind.IDENTITY_VERIFICATION)
public class IdentityVerification extends StoredRecord {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQ_IDENTITY_VERIFICATION")
  @SequenceGenerator(
      name = "SEQ_IDENTITY_VERIFICATION",
      sequenceName = "SEQ_IDENTITY_VERIFICATION",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "USER_ID")
  private Long userId;

  @Column(name = "LOGIN_NAME")
  private String loginName;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE_CODE")
  private VerificationState state = VerificationState.DRAFT;

  @Enumerated(EnumType.STRING)
  @Column(name = "DOCUMENT_TYPE")
  private DocumentType documentType;

  @NotAudited @Embedded private SealedIdentity identity;
  @NotAudited @Embedded private DocumentImages images;

  @Column(name = "CONSENTED_AT")
  private Instant consentedAt;

  /** Which words were agreed to. */
  @Column(name = "CONSENT_VERSION")
  private String consentVersion;

  @Column(name = "SUBMITTED_AT")
  private Instant submittedAt;

  @Embedded private ReviewDecision decision;

  @Column(name = "IMAGES_ERASED_AT")
  private Instant imagesErasedAt;

  @Column(name = "ERASED_AT")
  private Instant erasedAt;

  @Column(name = "ERASED_BY")
  private String erasedBy;

  protected IdentityVerification() {}

  /** A new request of somebody who has agreed to what is done with it. */
  public IdentityVerification(long userId, String loginName, String consentVersion, Instant now) {
    this.userId = userId;
    this.loginName = loginName;
    begin(consentVersion, now);
  }

  /** Begins after everything was erased; the consent given before doesn't count any more. */
  public void beginAnew(String newConsentVersion, Instant now) {
    if (state == VerificationState.ERASED) {
      begin(newConsentVersion, now);
    }
  }

  private void begin(String version, Instant now) {
    state = VerificationState.DRAFT;
    consentVersion = version;
    consentedAt = now;
    imagesErasedAt = null;
    erasedAt = null;
    erasedBy = null;
  }

  /** Says who the person is. */
  public void describe(DocumentType type, SealedIdentity newIdentity) {
    requireOpen();
    documentType = type;
    identity = newIdentity;
  }

  /** Puts a picture in the place of a former one. */
  public void attach(DocumentSide side, long fileId) {
    requireOpen();
    images = images();
    images.put(side, fileId);
    imagesErasedAt = null;
  }

  public void submit(Instant now) {
    requireOpen();
    state = VerificationState.SUBMITTED;
    submittedAt = now;
    decision = decision().withoutReason();
  }

  public void approve(String who, Instant now) {
    decide(VerificationState.APPROVED, who, now, null);
  }

  public void reject(String reason, String who, Instant now) {
    decide(VerificationState.REJECTED, who, now, reason);
  }

  private void decide(VerificationState outcome, String who, Instant now, String reason) {
    if (state != VerificationState.SUBMITTED) {
      throw new WrongStateException(state);
    }
    state = outcome;
    decision = new ReviewDecision(outcome, who, now, reason);
  }

  /** Forgets the pictures; the caller erases their files. */
  public void forgetImages(Instant now) {
    images = DocumentImages.none();
    imagesErasedAt = now;
  }

  /** Forgets everything but that there was a request, and who decided on it when. */
  public void forget(String who, Instant now) {
    forgetImages(now);
    identity = SealedIdentity.none();
    documentType = null;
    decision = decision().withoutReason();
    state = VerificationState.ERASED;
    erasedBy = who;
    erasedAt = now;
  }

  private void requireOpen() {
    if (!state.isOpen()) {
      throw new WrongStateException(state);
    }
  }

  /** The sides without which the request can't be judged. */
  public List<DocumentSide> missing() {
    return documentType.sides().stream().filter(side -> images().get(side) == null).toList();
  }

  /** Never null. */
  public SealedIdentity identity() {
    return identity == null ? SealedIdentity.none() : identity;
  }

  /** Never null. */
  public DocumentImages images() {
    return images == null ? DocumentImages.none() : images;
  }

  /** Null until it was said. */
  public DocumentType documentType() {
    return documentType;
  }

  public VerificationState state() {
    return state;
  }

  /** Never null. */
  public ReviewDecision decision() {
    return decision == null ? ReviewDecision.none() : decision;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public Instant consentedAt() {
    return consentedAt;
  }

  public Instant imagesErasedAt() {
    return imagesErasedAt;
  }

  public long userId() {
    return userId;
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
