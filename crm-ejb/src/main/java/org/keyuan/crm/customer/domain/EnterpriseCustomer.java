package org.keyuan.crm.customer.domain;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.LocalDate;

/** An organisation; its people are contacts. */
@Entity
@DiscriminatorValue("ENTERPRISE")
public class EnterpriseCustomer extends Customer {

  @Column(name = "CREDIT_CODE")
  private String creditCode;

  @Column(name = "INDUSTRY")
  private String industry;

  @Column(name = "SIZE_CODE")
  private String size;

  @Column(name = "PERSON_IN_CHARGE")
  private String personInCharge;

  @Column(name = "RELATIONSHIP_SINCE")
  private LocalDate relationshipSince;

  @Column(name = "BUSINESS_DEALINGS")
  private String businessDealings;

  protected EnterpriseCustomer() {}

  @Override
  public void describe(CustomerCommand command) {
    super.describe(command);
    creditCode = command.creditCode();
    industry = command.industry();
    size = command.size();
    personInCharge = command.personInCharge();
    relationshipSince = command.relationshipSince();
    businessDealings = command.businessDealings();
  }

  @Override
  protected String code() {
    return creditCode;
  }

  @Override
  protected CustomerKind kind() {
    return CustomerKind.ENTERPRISE;
  }
}
