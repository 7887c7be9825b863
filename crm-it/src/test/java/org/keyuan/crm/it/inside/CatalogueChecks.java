package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.organisation.DepartmentCommand;
import org.keyuan.crm.organisation.DepartmentService;
import org.keyuan.crm.organisation.EmployeeCommand;
import org.keyuan.crm.organisation.EmployeeService;
import org.keyuan.crm.organisation.RegionCommand;
import org.keyuan.crm.organisation.RegionService;
import org.keyuan.crm.settings.DictionaryCategory;
import org.keyuan.crm.settings.DictionaryCommand;
import org.keyuan.crm.settings.DictionaryService;
import org.keyuan.crm.settings.ParameterCommand;
import org.keyuan.crm.settings.ParameterService;

/** What everybody works with and only an administrator changes. */
class CatalogueChecks {
  /** Everybody but the administrator. */
  static final List<String> OTHERS =
      List.of("leader", "first", "manager", "executive", "marketer", "portal");

  @Test
  void product_isChangedByAdministratorsAlone() {
    World.get();
    var id = Products.add();
    var command = Products.named("stolen");
    Refusals.unchanged(
        () -> List.of(Rows.of("PRODUCT", id), Rows.count("PRODUCT")),
        OTHERS,
        () -> Products.service().open(id),
        () -> Products.service().add(command, null),
        () -> Products.service().change(id, 0, command),
        () -> Products.service().delete(id, 0));
  }

  @Test
  void department_isChangedByAdministratorsAlone() {
    World.get();
    var id = World.sql().number("SELECT ID FROM DEPARTMENT WHERE CODE = ?", "IT-N1");
    var version = Rows.version("DEPARTMENT", id);
    var command =
        new DepartmentCommand(UUID.randomUUID().toString().substring(0, 20), "x", null, 1);
    var service = Inside.bean(DepartmentService.class);
    Refusals.unchanged(
        () -> List.of(Rows.of("DEPARTMENT", id), Rows.count("DEPARTMENT")),
        OTHERS,
        () -> service.open(id),
        () -> service.add(command, null),
        () -> service.change(id, version, command),
        () -> service.delete(id, version));
  }

  @Test
  void employee_isChangedByAdministratorsAlone() {
    var world = World.get();
    var id = world.employee("second");
    var department = World.sql().number("SELECT DEPARTMENT_ID FROM EMPLOYEE WHERE ID = ?", id);
    var number = UUID.randomUUID().toString().substring(0, 20);
    var command = new EmployeeCommand(number, "x", department, null, null, null, null, null, null);
    var version = Rows.version("EMPLOYEE", id);
    var service = Inside.bean(EmployeeService.class);
    Refusals.unchanged(
        () -> List.of(Rows.of("EMPLOYEE", id), Rows.count("EMPLOYEE")),
        OTHERS,
        () -> service.open(id),
        () -> service.add(command, null),
        () -> service.change(id, version, command),
        () -> service.delete(id, version));
  }

  @Test
  void region_isChangedByAdministratorsAlone() {
    World.get();
    var id = World.sql().number("SELECT MIN(ID) FROM REGION");
    var version = Rows.version("REGION", id);
    var command = new RegionCommand("X-1", "x", null);
    var service = Inside.bean(RegionService.class);
    Refusals.unchanged(
        () -> List.of(Rows.of("REGION", id), Rows.count("REGION")),
        OTHERS,
        () -> service.open(id),
        () -> service.add(command, null),
        () -> service.change(id, version, command),
        () -> service.delete(id, version));
  }

  @Test
  void dictionary_isChangedByAdministratorsAlone() {
    World.get();
    var id = World.sql().number("SELECT MIN(ID) FROM DICTIONARY_ENTRY");
    var version = Rows.version("DICTIONARY_ENTRY", id);
    var category = DictionaryCategory.values()[0];
    var command = new DictionaryCommand(category, "IT_STOLEN", "x", "x", 1, true);
    var service = Inside.bean(DictionaryService.class);
    Refusals.unchanged(
        () -> List.of(Rows.of("DICTIONARY_ENTRY", id), Rows.count("DICTIONARY_ENTRY")),
        OTHERS,
        () -> service.open(id),
        () -> service.add(command, null),
        () -> service.change(id, version, command),
        () -> service.delete(id, version));
  }

  @Test
  void parameter_isReadAndChangedByAdministratorsAlone() {
    World.get();
    var id =
        World.sql().number("SELECT ID FROM SYSTEM_PARAMETER WHERE NAME = ?", "password.profile");
    var version = Rows.version("SYSTEM_PARAMETER", id);
    var service = Inside.bean(ParameterService.class);
    Refusals.unchanged(
        () -> Rows.of("SYSTEM_PARAMETER", id),
        OTHERS,
        () -> service.open(id),
        () -> service.change(id, version, new ParameterCommand("MLPS")),
        () -> Lists.open("parameter"),
        () -> Lists.export("parameter"));
  }

  @Test
  void catalogue_isReadByEmployees_butNotThroughThePortal() {
    World.get();
    for (var list : List.of("product", "department", "employee", "region", "dictionary")) {
      Refusals.refused("portal", () -> Lists.open(list));
      assertThat(Inside.as("first", () -> opens(list))).as(list).isTrue();
    }
  }

  private static boolean opens(String list) {
    Lists.open(list);
    return true;
  }
}
