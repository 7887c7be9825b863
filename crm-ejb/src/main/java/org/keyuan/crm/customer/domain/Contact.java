package org.keyuan.crm.customer.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Kind;
import org.keyuan.crm.shared.record.OwnedRecord;

/**
 * A person at a customer. Belongs to whoever owns the customer; the owner is kept here too, so that
 * lists need no join.
 */
@Entity
@Table(name = "CONTACT")
@Kind(RecordKind.CONTACT)
public class Contact extends OwnedRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQ_CONTACT")
  @SequenceGenerator(name = "SEQ_CONTACT", sequenceName = "SEQ_CONTACT", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "CUSTOMER_ID")
  private Long customerId;

  @Column(name = "NAME")
  private String name;

  @Column(name = "POSITION")
  private String position;

  @Column(name = "POSITION_LEVEL")
  private String positionLevel;

  @Column(name = "PHONE")
  private String phone;

  @Column(name = "MOBILE")
  private String mobile;

  @Column(name = "EMAIL")
  private String email;

  @Column(name = "BIRTHDAY")
  private LocalDate birthday;

  @Column(name = "PREFERENCES")
  private String preferences;

  @Column(name = "MAIN_CONTACT")
  private boolean mainContact;

  protected Contact() {}

  /** A new contact of the customer, belonging to the customer's owner. */
  public Contact(Customer customer, ContactCommand command) {
    customerId = customer.id();
    assignTo(customer.ownership());
    describe(command);
  }

  public void describe(ContactCommand command) {
    name = command.name();
    position = command.position();
    positionLevel = command.positionLevel();
    phone = command.phone();
    mobile = command.mobile();
    email = command.email();
    birthday = command.birthday();
    preferences = command.preferences();
    mainContact = Boolean.TRUE.equals(command.mainContact());
  }

  /** Another contact has become the main one. */
  public void stepBack() {
    mainContact = false;
  }

  public boolean isMainContact() {
    return mainContact;
  }

  public Long customerId() {
    return customerId;
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
