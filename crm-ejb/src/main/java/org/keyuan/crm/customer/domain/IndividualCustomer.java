package org.keyuan.crm.customer.domain;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.LocalDate;

/** A person. */
@Entity
@DiscriminatorValue("INDIVIDUAL")
public class IndividualCustomer extends Customer {

  @Column(name = "SEX")
  private String sex;

  @Column(name = "BIRTH_DATE")
  private LocalDate birthDate;

  @Column(name = "IDENTITY_CARD")
  private String identityCard;

  @Column(name = "EMPLOYER")
  private String employer;

  @Column(name = "EMPLOYER_PHONE")
  private String employerPhone;

  @Column(name = "HOBBIES")
  private String hobbies;

  @Column(name = "BACKGROUND")
  private String background;

  protected IndividualCustomer() {}

  @Override
  public void describe(CustomerCommand command) {
    super.describe(command);
    sex = command.sex();
    birthDate = command.birthDate();
    identityCard = command.identityCard();
    employer = command.employer();
    employerPhone = command.employerPhone();
    hobbies = command.hobbies();
    background = command.background();
  }

  @Override
  protected String code() {
    return identityCard;
  }

  @Override
  protected CustomerKind kind() {
    return CustomerKind.INDIVIDUAL;
  }
}
