package org.keyuan.crm.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Customers and their contacts. Each belongs to one of the people, few have many. */
final class BenchCustomers {
  private static final String[] SOURCES = {"REFERRAL", "WEB", "EXHIBITION", "TELEPHONE", "PARTNER"};

  private static final String[] CUSTOMER =
      "ID KIND NUMBER NAME MOBILE REGION_ID SOURCE OWNER_ID DEPARTMENT_ID VERIFICATION TIER LAST_SALE_ON AMOUNT_12M"
          .split(" ");
  private static final String[] CONTACT =
      "ID CUSTOMER_ID OWNER_ID DEPARTMENT_ID NAME MOBILE".split(" ");
  private final BenchSize size;
  private final BenchOrganisation organisation;
  private final BenchSales sales;
  private final int[] ownerOf;
  private final boolean[] enterprise;

  BenchCustomers(BenchSize size, BenchOrganisation organisation, BenchSales sales) {
    this.size = size;
    this.organisation = organisation;
    this.sales = sales;
    ownerOf = new int[size.customers()];
    enterprise = new boolean[size.customers()];
  }

  static long id(int index) {
    return BenchSize.FIRST_ID + index;
  }

  private record Place(long id, String city) {}

  private static List<Place> places(Connection connection) throws SQLException {
    var places = new ArrayList<Place>();
    try (var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT d.ID, c.NAME FROM REGION d JOIN REGION c ON c.ID = d.PARENT_ID"
                    + " WHERE d.LEVEL_NO = 3 ORDER BY d.ID")) {
      while (rows.next()) {
        places.add(new Place(rows.getLong(1), rows.getString(2)));
      }
    }
    return places;
  }

  void write(Connection connection) throws SQLException {
    var random = new SplittableRandom(8_848);
    var names = new ChineseNames(random);
    var places = places(connection);
    try (var bulk = Bulk.records(connection, "CUSTOMER", CUSTOMER)) {
      for (int i = 0; i < size.customers(); i++) {
        ownerOf[i] = (int) (Math.pow(random.nextDouble(), 1.6) * organisation.employees());
        enterprise[i] = random.nextInt(10) < 6;
        var place = places.get((int) (Math.pow(random.nextDouble(), 1.5) * places.size()));
        customer(bulk, i, place, names, random);
      }
    }
  }

  private void customer(Bulk bulk, int i, Place place, ChineseNames names, SplittableRandom random)
      throws SQLException {
    long cents = sales.centsOfYear(i);
    var tier = cents > 5_000_000 ? "VIP" : cents > 1_500_000 ? "POTENTIAL" : "ORDINARY";
    int state = random.nextInt(100);
    bulk.add(
        id(i),
        enterprise[i] ? "ENTERPRISE" : "INDIVIDUAL",
        "B%07d".formatted(i),
        enterprise[i] ? names.company(place.city()) : names.person(),
        names.mobile(),
        place.id(),
        names.one(SOURCES),
        BenchOrganisation.employee(ownerOf[i]),
        department(i),
        state < 3 ? "PENDING" : state < 4 ? "REJECTED" : "VERIFIED",
        tier,
        sales.lastSale(i),
        money(cents));
  }

  long owner(int customer) {
    return BenchOrganisation.employee(ownerOf[customer]);
  }

  long department(int customer) {
    return organisation.departmentOf(ownerOf[customer]);
  }

  void writeContacts(Connection connection) throws SQLException {
    var random = new SplittableRandom(6_174);
    var names = new ChineseNames(random);
    try (var bulk = Bulk.records(connection, "CONTACT", CONTACT)) {
      for (int i = 0; i < size.contacts(); i++) {
        int customer = i / 2;
        bulk.add(
            id(i),
            id(customer),
            BenchOrganisation.employee(ownerOf[customer]),
            department(customer),
            names.person(),
            names.mobile());
      }
    }
  }

  private static BigDecimal money(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
