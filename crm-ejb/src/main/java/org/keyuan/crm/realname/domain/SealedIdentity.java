package org.keyuan.crm.realname.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Name and number as they are stored: sealed, with a fingerprint that finds equal numbers. */
@Embeddable
public class SealedIdentity {
  @Column(name = "REAL_NAME")
  private String realName;

  @Column(name = "DOCUMENT_NUMBER")
  private String number;

  @Column(name = "FINGERPRINT")
  private String fingerprint;

  protected SealedIdentity() {}

  /** Both texts sealed. */
  public SealedIdentity(String realName, String number, String fingerprint) {
    this.realName = realName;
    this.number = number;
    this.fingerprint = fingerprint;
  }

  static SealedIdentity none() {
    return new SealedIdentity();
  }

  /** Sealed; null where none was said or it was erased. */
  public String realName() {
    return realName;
  }

  /** Sealed; null where none was said or it was erased. */
  public String number() {
    return number;
  }

  /** Null where there is no number. */
  public String fingerprint() {
    return fingerprint;
  }
}
