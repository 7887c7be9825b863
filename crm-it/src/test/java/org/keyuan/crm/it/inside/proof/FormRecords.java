package org.keyuan.crm.it.inside.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.keyuan.crm.identity.RoleCommand;
import org.keyuan.crm.identity.RoleService;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.organisation.DepartmentCommand;
import org.keyuan.crm.organisation.DepartmentService;
import org.keyuan.crm.organisation.RegionCommand;
import org.keyuan.crm.organisation.RegionService;
import org.keyuan.crm.product.ProductCommand;
import org.keyuan.crm.product.ProductService;
import org.keyuan.crm.settings.DictionaryCategory;
import org.keyuan.crm.settings.DictionaryCommand;
import org.keyuan.crm.settings.DictionaryService;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.sql.SqlNames;

/** The records whose forms are sent with more than they ask, and what the tables hold of them. */
final class FormRecords {
  /** Page; table; the record's condition; that of another one; the field that is filled in. */
  private static final String PAGES =
      """
      customer/edit.xhtml;CUSTOMER;NAME = 'CNRY-proofbelow.';NAME = 'CNRY-proofnear.';remarks
      contact/edit.xhtml;CONTACT;NAME = 'CNRY-proofbelow.';NAME = 'CNRY-proofnear.';preferences
      activity/edit.xhtml;ACTIVITY;SUBJECT = 'CNRY-proofbelow.';SUBJECT = 'CNRY-proofnear.';details
      sales/edit.xhtml;SALES_ORDER;NUMBER = 'CNRY-proofbelow.';NUMBER = 'CNRY-proofnear.';remarks
      product/edit.xhtml;PRODUCT;NUMBER = 'PROOF-1';NUMBER = 'PROOF-2';remarks
      identity/user/edit.xhtml;APP_USER;LOGIN_NAME = 'proofbelow';LOGIN_NAME = 'proofnear';
      identity/role/edit.xhtml;APP_ROLE;CODE = 'PROOF_1';CODE = 'PROOF_2';remarks
      organisation/employee/edit.xhtml;EMPLOYEE;NUMBER = 'PROOF-proofbelow';NUMBER = 'PROOF-proofnear';position
      organisation/department/edit.xhtml;DEPARTMENT;CODE = 'PROOF-1';CODE = 'PROOF-2';name
      organisation/region/edit.xhtml;REGION;CODE = 'PROOF-1';CODE = 'PROOF-2';name
      settings/dictionary/edit.xhtml;DICTIONARY_ENTRY;CODE = 'PROOF-1';CODE = 'PROOF-2';nameEn
      settings/parameter/edit.xhtml;SYSTEM_PARAMETER;NAME = 'company.name';NAME = 'list.rows';
      """;

  private FormRecords() {}

  /** {@code page=TABLE record other field}. */
  static Map<String, String> pages() {
    Reaching.get();
    if (World.sql().number("SELECT COUNT(*) FROM DEPARTMENT WHERE CODE = 'PROOF-2'") == 0) {
      Inside.as(Caller.system(), () -> make());
    }
    var pages = new TreeMap<String, String>();
    PAGES
        .lines()
        .map(line -> line.split(";", -1))
        .forEach(
            part ->
                pages.put(
                    part[0],
                    part[1]
                        + " "
                        + id(part[1], part[2])
                        + " "
                        + id(part[1], part[3])
                        + " "
                        + part[4]));
    return pages;
  }

  private static long id(String table, String condition) {
    return World.sql().number("SELECT ID FROM " + table + " WHERE " + condition);
  }

  private static Object make() {
    for (var number : List.of("1", "2")) {
      var name = "PROOF-" + number;
      var product =
          new ProductCommand(name, name, null, null, BigDecimal.ONE, BigDecimal.TEN, true, null);
      Inside.bean(ProductService.class).add(product, null);
      Inside.bean(RegionService.class).add(new RegionCommand(name, name, null), null);
      var entry = new DictionaryCommand(DictionaryCategory.INDUSTRY, name, name, name, 1, true);
      Inside.bean(DictionaryService.class).add(entry, null);
      var code = name.replace('-', '_');
      var role =
          new RoleCommand(code, code, code, null, Set.of("CUSTOMER.VIEW.OWN"), Set.of(), Set.of());
      Inside.bean(RoleService.class).create(role, null);
      Inside.bean(DepartmentService.class).add(new DepartmentCommand(name, name, null, 1), null);
    }
    return null;
  }

  /**
   * What the tables hold: the record by column, and hashes of other rows.
   *
   * @param record {@code TABLE-id}, or {@code TABLE-id-all} for every table's
   */
  static Map<String, String> state(String record) {
    var parts = record.split("-");
    var table = SqlNames.checked(parts[0].toUpperCase(Locale.ROOT));
    var id = Long.parseLong(parts[1]);
    var state = new TreeMap<String, String>();
    if (parts.length > 2) {
      Tables.all().forEach((name, hash) -> state.put("*" + name, hash));
    }
    state.put("*" + table, Tables.hash(table, "ID <> " + id));
    for (var column : columns(table)) {
      var sql = "SELECT " + column + " FROM " + table + " WHERE ID = ?";
      var value = World.sql().find(sql, row -> String.valueOf(row.text(1)), id).orElseThrow();
      state.put(column, value.replace('\n', ' '));
    }
    return state;
  }

  private static List<String> columns(String table) {
    return World.sql()
        .list(
            "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = ?",
            row -> row.text(1),
            table);
  }
}
