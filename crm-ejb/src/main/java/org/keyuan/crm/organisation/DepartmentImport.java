package org.keyuan.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.kind.CellType;
import org.keyuan.crm.shared.importing.kind.ImportColumn;
import org.keyuan.crm.shared.importing.record.ImportedRecord;
import org.keyuan.crm.shared.importing.record.References;
import org.keyuan.crm.shared.importing.record.TreeKind;

/** Departments with the departments above them. */
@ApplicationScoped
public class DepartmentImport extends TreeKind<DepartmentCommand> {

  @PersistenceContext private EntityManager entityManager;
  @Inject private References references;

  public DepartmentImport() {
    super("departments", RecordKind.DEPARTMENT, DepartmentCommand.class, "DEPARTMENT");
  }

  @Override
  public List<ImportColumn> columns() {
    return List.of(
        ImportColumn.text("code", 30, "S01").mandatory(),
        ImportColumn.text("name", 100, "Suzhou").mandatory(),
        ImportColumn.text("parent", 30, "HQ"),
        ImportColumn.of("sortNumber", CellType.INTEGER, "10"));
  }

  @Override
  protected Long parentId(DepartmentCommand command) {
    return command.parentId();
  }

  @Override
  protected Map<String, Long> parents(Set<String> texts) {
    return references.ids("DEPARTMENT", "CODE", null, texts);
  }

  @Override
  protected void initialise(Map<String, Object> values) {
    values.put("sortNumber", 0);
  }

  @Override
  protected long store(ImportedRecord<DepartmentCommand> record, Long parentId) {
    if (!record.isNew()) {
      Department known = entityManager.find(Department.class, record.known().orElseThrow().id());
      known.describe(record.command());
      return known.id();
    }
    Department department = new Department(record.command());
    entityManager.persist(department);
    department.placeBelow(parentId == null ? null : entityManager.find(Department.class, parentId));
    entityManager
        .flush(); // its children refer to it by a plain id, which says nothing of the order
    return department.id();
  }
}
