package org.keyuan.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.kind.CellType;
import org.keyuan.crm.shared.importing.kind.ImportChunk;
import org.keyuan.crm.shared.importing.kind.ImportColumn;
import org.keyuan.crm.shared.importing.record.CommandKind;
import org.keyuan.crm.shared.importing.record.ImportedRecord;
import org.keyuan.crm.shared.importing.record.Reference;
import org.keyuan.crm.shared.importing.record.References;

/** Employees with their departments. */
@ApplicationScoped
public class EmployeeImport extends CommandKind<EmployeeCommand> {

  @PersistenceContext private EntityManager entityManager;
  @Inject private References references;

  public EmployeeImport() {
    super("employees", RecordKind.EMPLOYEE, EmployeeCommand.class, "EMPLOYEE");
  }

  @Override
  public List<ImportColumn> columns() {
    return List.of(
        ImportColumn.text("number", 30, "E0001").mandatory(),
        ImportColumn.text("name", 100, "Li Lei").mandatory(),
        ImportColumn.text("department", 100, "S01").mandatory(),
        ImportColumn.text("position", 100, "Sales"),
        ImportColumn.text("mobile", 30, "13800138000"),
        ImportColumn.text("email", 200, "lilei@example.com"),
        ImportColumn.text("region", 300, "320500"),
        ImportColumn.of("hiredOn", CellType.DATE, "2020-07-01"),
        ImportColumn.of("leftOn", CellType.DATE, ""));
  }

  @Override
  protected List<Reference> references(ImportChunk chunk) {
    return List.of(
        references.department("department", "departmentId"),
        references.region("region", "regionId"));
  }

  @Override
  protected void store(List<ImportedRecord<EmployeeCommand>> records, ImportChunk chunk) {
    for (ImportedRecord<EmployeeCommand> record : records) {
      if (record.isNew()) {
        entityManager.persist(new Employee(record.command()));
      } else if (record.isChanged()) {
        entityManager
            .find(Employee.class, record.known().orElseThrow().id())
            .describe(record.command());
      }
    }
  }
}
