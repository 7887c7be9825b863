package org.keyuan.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Dependants;
import org.keyuan.crm.shared.record.Hold;
import org.keyuan.crm.shared.record.StoredRecord;

/** Puts parts of the organisation into the recycle bin, unless something depends on them. */
@ApplicationScoped
class OrganisationDeletion {
  static final List<Hold> DEPARTMENT =
      Stream.concat(
              Stream.of(
                  Hold.by(RecordKind.DEPARTMENT, "DEPARTMENT", "PARENT_ID"),
                  Hold.by(RecordKind.EMPLOYEE, "EMPLOYEE", "DEPARTMENT_ID")),
              owned("DEPARTMENT_ID"))
          .toList();
  static final List<Hold> EMPLOYEE =
      Stream.concat(
              owned("OWNER_ID"), Stream.of(Hold.by(RecordKind.USER, "APP_USER", "EMPLOYEE_ID")))
          .toList();
  static final List<Hold> REGION =
      List.of(
          Hold.by(RecordKind.REGION, "REGION", "PARENT_ID"),
          Hold.by(RecordKind.CUSTOMER, "CUSTOMER", "REGION_ID"),
          Hold.by(RecordKind.EMPLOYEE, "EMPLOYEE", "REGION_ID"));

  @Inject private Dependants dependants;
  @Inject private CompanyClock clock;

  void delete(Department department) {
    delete(department, DEPARTMENT);
  }

  void delete(Employee employee) {
    delete(employee, EMPLOYEE);
  }

  void delete(Region region) {
    delete(region, REGION);
  }

  private void delete(StoredRecord record, List<Hold> holds) {
    holds.forEach(hold -> dependants.requireNone(record, hold));
    record.delete(clock.now());
  }

  private static Stream<Hold> owned(String column) {
    return Stream.of(
        Hold.by(RecordKind.CUSTOMER, "CUSTOMER", column),
        Hold.by(RecordKind.CONTACT, "CONTACT", column),
        Hold.by(RecordKind.SALES_ORDER, "SALES_ORDER", column));
  }
}
