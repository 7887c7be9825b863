package org.keyuan.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Dependants;
import org.keyuan.crm.shared.record.StoredRecord;

/** Puts parts of the organisation into the recycle bin, unless something depends on them. */
@ApplicationScoped
class OrganisationDeletion {

  @Inject private Dependants dependants;
  @Inject private CompanyClock clock;

  void delete(Department department) {
    refuse(department, RecordKind.DEPARTMENT, "DEPARTMENT", "PARENT_ID");
    refuse(department, RecordKind.EMPLOYEE, "EMPLOYEE", "DEPARTMENT_ID");
    refuseOwned(department, "DEPARTMENT_ID");
    department.delete(clock.now());
  }

  void delete(Employee employee) {
    refuseOwned(employee, "OWNER_ID");
    refuse(employee, RecordKind.USER, "APP_USER", "EMPLOYEE_ID");
    employee.delete(clock.now());
  }

  void delete(Region region) {
    refuse(region, RecordKind.REGION, "REGION", "PARENT_ID");
    refuse(region, RecordKind.CUSTOMER, "CUSTOMER", "REGION_ID");
    refuse(region, RecordKind.EMPLOYEE, "EMPLOYEE", "REGION_ID");
    region.delete(clock.now());
  }

  private void refuseOwned(StoredRecord record, String column) {
    refuse(record, RecordKind.CUSTOMER, "CUSTOMER", column);
    refuse(record, RecordKind.CONTACT, "CONTACT", column);
    refuse(record, RecordKind.SALES_ORDER, "SALES_ORDER", column);
  }

  private void refuse(StoredRecord record, RecordKind kind, String table, String column) {
    dependants.requireNone(record, kind, table, column);
  }
}
