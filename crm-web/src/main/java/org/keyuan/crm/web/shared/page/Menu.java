package org.keyuan.crm.web.shared.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * Where one can go in the product, by groups; whoever shows it leaves out what isn't for the
 * caller.
 */
public final class Menu {

  private static final Map<String, List<MenuEntry>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("", List.of(new MenuEntry("menu.welcome", "/index.xhtml", null)));
    GROUPS.put(
        "menu.group.customers",
        List.of(
            new MenuEntry("menu.customers", "/customer/list.xhtml", RecordKind.CUSTOMER),
            new MenuEntry("menu.contacts", "/contact/list.xhtml", RecordKind.CONTACT),
            new MenuEntry("menu.activities", "/activity/list.xhtml", RecordKind.ACTIVITY),
            new MenuEntry(
                "menu.verification",
                "/customer/verification.xhtml",
                RecordKind.CUSTOMER,
                Action.VERIFY)));
    GROUPS.put(
        "menu.group.sales",
        List.of(
            new MenuEntry("menu.orders", "/sales/list.xhtml", RecordKind.SALES_ORDER),
            new MenuEntry("menu.products", "/product/list.xhtml", RecordKind.PRODUCT)));
    GROUPS.put(
        "menu.group.analysis",
        List.of(
            new MenuEntry("menu.reports", "/report/list.xhtml", RecordKind.REPORT),
            new MenuEntry("menu.tiering", "/tiering/policy.xhtml", RecordKind.TIERING)));
    GROUPS.put(
        "menu.group.data",
        List.of(new MenuEntry("menu.imports", "/importing/list.xhtml", RecordKind.IMPORT)));
    GROUPS.put(
        "menu.group.organisation",
        List.of(
            new MenuEntry(
                "menu.employees", "/organisation/employee/list.xhtml", RecordKind.EMPLOYEE),
            new MenuEntry(
                "menu.departments", "/organisation/department/list.xhtml", RecordKind.DEPARTMENT),
            new MenuEntry("menu.regions", "/organisation/region/list.xhtml", RecordKind.REGION)));
    GROUPS.put(
        "menu.group.system",
        List.of(
            new MenuEntry("menu.users", "/identity/user/list.xhtml", RecordKind.USER),
            new MenuEntry(
                "menu.registrations", "/identity/registration/list.xhtml", RecordKind.REGISTRATION),
            new MenuEntry("menu.roles", "/identity/role/list.xhtml", RecordKind.ROLE),
            new MenuEntry(
                "menu.realname",
                "/realname/list.xhtml",
                RecordKind.IDENTITY_VERIFICATION,
                Action.VERIFY),
            new MenuEntry(
                "menu.dictionaries", "/settings/dictionary/list.xhtml", RecordKind.DICTIONARY),
            new MenuEntry(
                "menu.parameters", "/settings/parameter/list.xhtml", RecordKind.PARAMETER),
            new MenuEntry(
                "menu.directory", "/directory/probe.xhtml", RecordKind.PARAMETER, Action.EDIT),
            new MenuEntry("menu.jobs", "/job/list.xhtml", RecordKind.JOB),
            new MenuEntry("menu.mails", "/mail/list.xhtml", RecordKind.MAIL),
            new MenuEntry("menu.backups", "/backup/list.xhtml", RecordKind.BACKUP),
            new MenuEntry("menu.audit", "/audit/list.xhtml", RecordKind.AUDIT),
            new MenuEntry("menu.recycle_bin", "/recycle/list.xhtml", RecordKind.RECYCLE_BIN)));
  }

  private Menu() {}

  /** The lines by the key of their group, which is empty for what belongs to none. */
  public static Map<String, List<MenuEntry>> groups() {
    return Collections.unmodifiableMap(GROUPS);
  }
}
