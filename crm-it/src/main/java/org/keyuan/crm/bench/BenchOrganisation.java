package org.keyuan.crm.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Departments in a tree of four levels, and their people: teams have most of them. */
final class BenchOrganisation {
  private static final String[] AREAS = Parts.list("areas");
  private static final int OFFICES_OF_AN_AREA = 6;

  private final BenchSize size;
  private final List<String> paths = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final long[] departmentOf;

  BenchOrganisation(BenchSize size) {
    this.size = size;
    departmentOf = new long[size.employees()];
    place();
  }

  private void place() {
    add(Parts.text("company"), null);
    for (int i = 1; i < size.departments(); i++) {
      int offices = AREAS.length * OFFICES_OF_AN_AREA;
      if (i <= AREAS.length) {
        add(AREAS[i - 1] + Parts.text("area"), 0);
      } else if (i <= AREAS.length + offices) {
        int area = (i - 1) % AREAS.length;
        add(AREAS[area] + Parts.text("office").formatted((i - 1) / AREAS.length), 1 + area);
      } else {
        int office = 1 + AREAS.length + (i - 1 - AREAS.length - offices) % offices;
        add(
            names.get(office) + Parts.text("team").formatted((i - 1 - AREAS.length) / offices),
            office);
      }
    }
  }

  private void add(String name, Integer parent) {
    names.add(name);
    paths.add((parent == null ? "/" : paths.get(parent)) + id(names.size() - 1) + "/");
  }

  private static long id(int index) {
    return BenchSize.FIRST_ID + index;
  }

  void write(Connection connection) throws SQLException {
    try (var bulk =
        Bulk.records(
            connection, "DEPARTMENT", "ID", "CODE", "NAME", "PARENT_ID", "PATH", "SORT_NO")) {
      for (int i = 0; i < names.size(); i++) {
        bulk.add(id(i), "B%04d".formatted(i), names.get(i), parent(paths.get(i)), paths.get(i), i);
      }
    }
    writeEmployees(connection);
  }

  private static Long parent(String path) {
    var ids = path.substring(1).split("/");
    return ids.length < 2 ? null : Long.valueOf(ids[ids.length - 2]);
  }

  private void writeEmployees(Connection connection) throws SQLException {
    var random = new SplittableRandom(20_261_125);
    var people = new ChineseNames(random);
    try (var bulk = Bulk.records(connection, "EMPLOYEE", "ID", "NUMBER", "NAME", "DEPARTMENT_ID")) {
      for (int i = 0; i < departmentOf.length; i++) {
        // the first of each department leads it, the others are spread
        int department = i < names.size() ? i : random.nextInt(names.size());
        departmentOf[i] = id(department);
        bulk.add(employee(i), "BE%05d".formatted(i), people.person(), departmentOf[i]);
      }
    }
  }

  static long employee(int index) {
    return BenchSize.FIRST_ID + index;
  }

  long departmentOf(int employee) {
    return departmentOf[employee];
  }

  int employees() {
    return departmentOf.length;
  }
}
