package org.keyuan.crm.organisation;

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
import org.keyuan.crm.shared.record.StoredRecord;

/** Somebody who works for the company; owns customers and orders. */
@Entity
@Table(name = "EMPLOYEE")
@Kind(RecordKind.EMPLOYEE)
public class Employee extends StoredRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQ_EMPLOYEE")
  @SequenceGenerator(name = "SEQ_EMPLOYEE", sequenceName = "SEQ_EMPLOYEE", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "NUMBER")
  private String number;

  @Column(name = "NAME")
  private String name;

  @Column(name = "DEPARTMENT_ID")
  private Long departmentId;

  @Column(name = "POSITION")
  private String position;

  @Column(name = "MOBILE")
  private String mobile;

  @Column(name = "EMAIL")
  private String email;

  @Column(name = "REGION_ID")
  private Long regionId;

  @Column(name = "HIRED_ON")
  private LocalDate hiredOn;

  @Column(name = "LEFT_ON")
  private LocalDate leftOn;

  protected Employee() {}

  public Employee(EmployeeCommand command) {
    describe(command);
  }

  public void describe(EmployeeCommand command) {
    number = command.number();
    name = command.name();
    departmentId = command.departmentId();
    position = command.position();
    mobile = command.mobile();
    email = command.email();
    regionId = command.regionId();
    hiredOn = command.hiredOn();
    leftOn = command.leftOn();
  }

  /** The person leaves the company. */
  public void leave(LocalDate lastDay) {
    leftOn = lastDay;
  }

  /** Whether the person's last day was before this one. */
  public boolean hasLeftBefore(LocalDate day) {
    return leftOn != null && leftOn.isBefore(day);
  }

  public Long departmentId() {
    return departmentId;
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
