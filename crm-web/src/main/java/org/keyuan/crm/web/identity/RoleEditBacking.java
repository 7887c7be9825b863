package org.keyuan.crm.web.identity;

import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.identity.RoleCommand;
import org.keyuan.crm.identity.RoleService;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.FieldRule;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Scope;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.web.shared.form.RecordEditing;
import org.keyuan.crm.web.shared.list.FieldNames;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.cdi.ViewScoped;

/** An administrator's work on a role: the matrix of permissions, departments, withheld fields. */
@Named
@ViewScoped
public class RoleEditBacking extends RecordEditing<RoleCommand> {

  private static final long serialVersionUID = 1L;

  @Inject private RoleService service;
  @Inject private FieldNames fields;
  @Inject private Words words;

  private RoleLines lines;
  private RecordKind fieldKind = RecordKind.CUSTOMER;
  private Long department;
  private String fieldName;
  private FieldRule fieldRule = FieldRule.READ_ONLY;

  public RoleEditBacking() {
    super(RoleCommand.class, RecordKind.ROLE, "role", "/identity/role/");
  }

  public List<Action> getActions() {
    return List.of(Action.values());
  }

  public List<RecordKind> getKinds() {
    return Arrays.stream(RecordKind.values()).filter(kind -> !kind.actions().isEmpty()).toList();
  }

  /** The reach of each {@code KIND.ACTION}; empty for none. */
  public Map<String, String> getCells() {
    return lines().cells();
  }

  /** What a cell of the matrix offers: how far for records that belong to somebody, or yes. */
  public List<SelectItem> reaches(RecordKind kind) {
    var items = new ArrayList<SelectItem>();
    items.add(new SelectItem("", words.of("role.no")));
    if (kind.isOwned()) {
      Arrays.stream(Scope.values())
          .forEach(scope -> items.add(new SelectItem(scope.name(), words.of(scope))));
    } else {
      items.add(new SelectItem(Scope.ALL.name(), words.of("role.yes")));
    }
    return items;
  }

  public List<WithheldField> getFieldRules() {
    return lines().fieldRules().stream()
        .map(line -> line.labelled(fields.label(line.getKind(), line.getField())))
        .toList();
  }

  public void withhold() {
    if (fieldName != null) {
      lines().withhold(new WithheldField(fieldKind, fieldName, fieldRule, null));
    }
  }

  public void remove(WithheldField line) {
    lines().show(line);
  }

  /** Kinds of record that have fields to withhold. */
  public List<SelectItem> getKindItems() {
    return fields.kinds().stream().map(kind -> new SelectItem(kind, words.of(kind))).toList();
  }

  public List<SelectItem> getFieldItems() {
    return fields.list(fieldKind).stream()
        .map(name -> new SelectItem(name, fields.label(fieldKind, name)))
        .toList();
  }

  @Override
  protected Edited<RoleCommand> read(long id) {
    return service.open(id);
  }

  @Override
  public void save() {
    lines().write();
    super.save();
    lines = null;
  }

  @Override
  protected Long create(RoleCommand command, String token) {
    return service.create(command, token);
  }

  @Override
  protected void change(long id, int version, RoleCommand command) {
    service.change(id, version, command);
  }

  @Override
  protected void remove(long id, int version) {
    service.delete(id, version);
  }

  private RoleLines lines() {
    if (lines == null) {
      lines = new RoleLines(getForm().getValues());
    }
    return lines;
  }

  public List<Long> getDepartments() {
    return lines().departments();
  }

  /** Takes the department that was picked to the chosen ones. */
  public void choose() {
    if (department != null && !getDepartments().contains(department)) {
      getDepartments().add(department);
    }
    department = null;
  }

  public void leaveOut(Long chosen) {
    getDepartments().remove(chosen);
  }

  public Long getDepartment() {
    return department;
  }

  public void setDepartment(Long department) {
    this.department = department;
  }

  public RecordKind getFieldKind() {
    return fieldKind;
  }

  public void setFieldKind(RecordKind fieldKind) {
    this.fieldKind = fieldKind;
  }

  public String getFieldName() {
    return fieldName;
  }

  public void setFieldName(String fieldName) {
    this.fieldName = fieldName;
  }

  public FieldRule getFieldRule() {
    return fieldRule;
  }

  public void setFieldRule(FieldRule fieldRule) {
    this.fieldRule = fieldRule;
  }
}
