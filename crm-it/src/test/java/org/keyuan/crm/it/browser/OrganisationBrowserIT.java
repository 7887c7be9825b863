package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.RecycleBin;
import org.keyuan.crm.it.page.Session;

/** Departments, employees and regions, as an administrator keeps them. */
class OrganisationBrowserIT {
  private static final String DEPARTMENTS = "organisation/department";
  private static final String EMPLOYEES = "organisation/employee";
  private static final String REGIONS = "organisation/region";

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void department_isEnteredMovedDeletedAndRestored(String language) {
    try (var session = Browser.open(language).signIn("chief")) {
      var company = RecordPages.fresh();
      var team = RecordPages.fresh();
      department(session, company, null);
      var id = department(session, team, null);
      session.pick("parentId", company);
      var departments = new RecordPages(session, DEPARTMENTS);
      departments.fill("name", team + " B").save();
      assertThat(departments.openList("code", team).rows().innerText())
          .contains(team + " B")
          .contains(company);
      departments.openEdit(id);
      assertThat(departments.delete()).contains(team + " B");
      assertThat(departments.openList("code", team).rows().count()).isZero();
      new RecycleBin(session).open("department").restore(team + " B");
      assertThat(departments.openList("code", team).rows().innerText()).contains(company);
    }
  }

  @Test
  void department_belowOneOfItsOwn_isRefusedBesideTheField() {
    try (var session = Browser.open("zh-CN").signIn("chief")) {
      var upper = RecordPages.fresh();
      var lower = RecordPages.fresh();
      var id = department(session, upper, null);
      department(session, lower, upper);
      var departments = new RecordPages(session, DEPARTMENTS).openEdit(id);
      session.pick("parentId", lower);
      departments.fill("name", "typed").send();
      assertThat(session.complaintBeside("parentId")).containsPattern("\\p{IsHan}").contains(lower);
      assertThat(session.value("name")).isEqualTo("typed");
      assertThat(departments.openEdit(id).session().value("name")).isEqualTo(upper);
    }
  }

  @Test
  void department_withOthersBelowOrPeopleInIt_isNotDeleted() {
    try (var session = Browser.open("en").signIn("chief")) {
      var upper = RecordPages.fresh();
      var lower = RecordPages.fresh();
      var upperId = department(session, upper, null);
      var lowerId = department(session, lower, upper);
      employee(session, lower);
      for (var id : new long[] {upperId, lowerId}) {
        new RecordPages(session, DEPARTMENTS).openEdit(id).delete();
        assertThat(session.refusal()).contains("1 records depend on it");
      }
    }
  }

  @Test
  void departmentCode_thatIsTaken_isRefused() {
    try (var session = Browser.open("zh-CN").signIn("chief")) {
      var code = RecordPages.fresh();
      department(session, code, null);
      var departments = new RecordPages(session, DEPARTMENTS).openNew();
      departments.fill("name", "stays").fill("code", code).send();
      assertThat(session.complaintBeside("code")).contains(code).containsPattern("\\p{IsHan}");
      assertThat(session.value("name")).isEqualTo("stays");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void employee_isEnteredChangedDeletedAndRestored(String language) {
    try (var session = Browser.open(language).signIn("chief")) {
      var team = RecordPages.fresh();
      department(session, team, null);
      var number = employee(session, team);
      var employees = new RecordPages(session, EMPLOYEES);
      employees.fill("position", "Sales").fill("mobile", "13812345678").save();
      assertThat(employees.openList("number", number).rows().innerText())
          .contains(team)
          .contains("Sales");
      session.go("table.list[data-list=employee] tbody a");
      assertThat(employees.delete()).contains(number);
      assertThat(employees.openList("number", number).rows().count()).isZero();
      new RecycleBin(session).open("employee").restore(number);
      assertThat(employees.openList("number", number).rows().count()).isOne();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, mobile, 1381234, \u624b\u673a",
    "en, email, nobody, e-mail",
    "en, departmentId_input, '', required"
  })
  void wrongEmployee_isSaidBesideItsField(
      String language, String field, String wrong, String word) {
    try (var session = Browser.open(language).signIn("chief")) {
      var employees = new RecordPages(session, EMPLOYEES).openNew();
      employees.fill("name", "stays").fill("number", RecordPages.fresh()).fill(field, wrong).send();
      assertThat(session.complaintBeside(field.replace("_input", ""))).contains(word);
      assertThat(session.value(field)).isEqualTo(wrong);
      assertThat(session.value("name")).isEqualTo("stays");
    }
  }

  @Test
  void employee_withCustomers_isNotDeleted() {
    try (var session = Browser.open("en").signIn("chief")) {
      var team = RecordPages.fresh();
      department(session, team, null);
      var number = employee(session, team);
      var page = session.page().url();
      new CustomerPages(session).openNew();
      session.pick("ownerId", number).fill("name", RecordPages.fresh());
      new CustomerPages(session).save();
      assertThat(session.find("main").innerText()).contains(number + " name");
      session.page().navigate(page);
      new RecordPages(session, EMPLOYEES).delete();
      assertThat(session.refusal()).contains(number + " name").contains("1 records depend on it");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void region_isEnteredBelowAnother_whichThenStays(String language) {
    try (var session = Browser.open(language).signIn("chief")) {
      var regions = new RecordPages(session, REGIONS);
      var code = RecordPages.fresh().toUpperCase(Locale.ROOT).substring(0, 10);
      var province = regions.openNew().fill("name", code).fill("code", code).save();
      regions.openNew().fill("name", "City").fill("code", code + "1");
      session.pick("parentId", code);
      var city = regions.save();
      assertThat(regions.openList("code", code).rows().allInnerTexts()).hasSize(2);
      assertThat(regions.rows().nth(1).innerText()).contains(code + " City");
      regions.openEdit(province).delete();
      assertThat(session.refusal()).contains(code);
      regions.openEdit(city).delete();
      regions.openEdit(province).delete();
      assertThat(regions.openList("code", code).rows().count()).isZero();
      var bin = new RecycleBin(session).open("region");
      bin.restore(code);
      assertThat(regions.openList("code", code).rows().count()).isOne();
    }
  }

  @ParameterizedTest
  @CsvSource({"code, abc, capital", "code, 440000, already used", "name, '', required"})
  void wrongRegion_isSaidBesideItsField(String field, String wrong, String word) {
    try (var session = Browser.open("en").signIn("chief")) {
      var regions = new RecordPages(session, REGIONS).openNew();
      regions.fill("name", "stays").fill("code", "ZZ1").fill(field, wrong).send();
      assertThat(session.complaintBeside(field)).contains(word);
      assertThat(session.value(field)).isEqualTo(wrong);
    }
  }

  /** A department that is named by its code; ends on its page. */
  private static long department(Session session, String code, String parent) {
    var departments = new RecordPages(session, DEPARTMENTS).openNew();
    departments.fill("name", code).fill("code", code);
    if (parent != null) {
      session.pick("parentId", parent);
    }
    return departments.save();
  }

  /** An employee of the department, named by the number; ends on its page. */
  private static String employee(Session session, String department) {
    var number = RecordPages.fresh();
    var employees = new RecordPages(session, EMPLOYEES).openNew();
    employees.fill("name", number + " name").fill("number", number);
    session.pick("departmentId", department);
    employees.save();
    return number;
  }
}
