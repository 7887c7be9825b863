package org.keyuan.crm.customer.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.keyuan.crm.duplicate.domain.Identity;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Derived;
import org.keyuan.crm.shared.record.Kind;
import org.keyuan.crm.shared.record.OwnedRecord;
import org.keyuan.crm.shared.record.SetByJobs;

/**
 * Somebody the company does business with. What a person says of a customer comes by {@link
 * #describe}; verification, tier and owner change by their own methods only, never with the form.
 */
@Entity
@Table(name = "CUSTOMER")
@Inheritance
@DiscriminatorColumn(name = "KIND")
@Kind(RecordKind.CUSTOMER)
@EntityListeners(IdentityKeeper.class)
public abstract class Customer extends OwnedRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQ_CUSTOMER")
  @SequenceGenerator(name = "SEQ_CUSTOMER", sequenceName = "SEQ_CUSTOMER", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "NUMBER")
  private String number;

  @Column(name = "NAME")
  private String name;

  @Column(name = "PHONE")
  private String phone;

  @Column(name = "MOBILE")
  private String mobile;

  @Column(name = "EMAIL")
  private String email;

  @Column(name = "ADDRESS")
  private String address;

  @Column(name = "REGION_ID")
  private Long regionId;

  @Column(name = "SOURCE")
  private String source;

  @Column(name = "REMARKS")
  private String remarks;

  @Enumerated(EnumType.STRING)
  @Column(name = "VERIFICATION")
  @Derived
  private Verification verification = Verification.PENDING;

  @Column(name = "VERIFICATION_REASON")
  @Derived
  private String verificationReason;

  @Column(name = "VERIFIED_BY")
  @Derived
  private String verifiedBy;

  @Column(name = "VERIFIED_AT")
  @Derived
  private Instant verifiedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "TIER")
  @SetByJobs
  @Derived
  private Tier tier = Tier.ORDINARY;

  @Column(name = "AMOUNT_12M")
  @SetByJobs
  @Derived
  private java.math.BigDecimal amountOfTwelveMonths = java.math.BigDecimal.ZERO;

  @ElementCollection
  @CollectionTable(name = "CUSTOMER_TAG", joinColumns = @JoinColumn(name = "CUSTOMER_ID"))
  @Column(name = "TAG")
  private Set<String> tags = new HashSet<>();

  /** What the kept keys were made from; null while there are none of this customer. */
  @Transient private Identity keptIdentity;

  protected Customer() {}

  /** A new, pending customer of the kind that the command names. */
  public static Customer enter(String number, CustomerCommand command, Ownership ownership) {
    var customer =
        command.kind() == CustomerKind.INDIVIDUAL
            ? new IndividualCustomer()
            : new EnterpriseCustomer();
    customer.number = number;
    customer.assignTo(ownership);
    customer.describe(command);
    return customer;
  }

  /**
   * Takes over what a person says of the customer; a changed rejected customer waits for
   * verification again.
   */
  public void describe(CustomerCommand command) {
    name = command.name();
    phone = command.phone();
    mobile = command.mobile();
    email = command.email();
    address = command.address();
    regionId = command.regionId();
    source = command.source();
    remarks = command.remarks();
    tags.clear();
    tags.addAll(command.tags());
    if (verification == Verification.REJECTED) {
      verification = Verification.PENDING;
    }
  }

  /** An administrator has checked the customer. */
  public void verify(String who, Instant now) {
    verification = Verification.VERIFIED;
    verificationReason = null;
    verifiedBy = who;
    verifiedAt = now;
  }

  /** A check is taken back. */
  public void awaitVerification() {
    verification = Verification.PENDING;
    verificationReason = null;
    verifiedBy = null;
    verifiedAt = null;
  }

  /** Goes back to its author with a reason. */
  public void reject(String reason, String who, Instant now) {
    verification = Verification.REJECTED;
    verificationReason = reason;
    verifiedBy = who;
    verifiedAt = now;
  }

  public void renumber(String newNumber) {
    number = newNumber;
  }

  /** What tells this customer from others. */
  public Identity identity() {
    var company = kind() == CustomerKind.ENTERPRISE;
    return new Identity(company, name, phone, mobile, email, code());
  }

  /** The credit code of an organisation, the identity card of a person. */
  protected abstract String code();

  protected abstract CustomerKind kind();

  Identity keptIdentity() {
    return keptIdentity;
  }

  void keep(Identity identity) {
    keptIdentity = identity;
  }

  public String number() {
    return number;
  }

  public Verification verification() {
    return verification;
  }

  public Tier tier() {
    return tier;
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
