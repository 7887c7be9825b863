package org.keyuan.crm.web.shared.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.text.Messages;

/**
 * The menu at the left: only what the caller may see. Written as plain HTML because every page has
 * it.
 */
@FacesComponent("org.keyuan.crm.Menu")
public class MenuComponent extends UIComponentBase {

  private static final Map<String, List<MenuEntry>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("", List.of(new MenuEntry("menu.welcome", "/index.xhtml", null)));
    GROUPS.put(
        "menu.group.customers",
        List.of(
            new MenuEntry("menu.customers", "/customer/list.xhtml", RecordKind.CUSTOMER),
            new MenuEntry("menu.contacts", "/contact/list.xhtml", RecordKind.CONTACT),
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

  @Override
  public String getFamily() {
    return "org.keyuan.crm";
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    var caller = CallerContext.current();
    for (var group : GROUPS.entrySet()) {
      var entries = group.getValue().stream().filter(entry -> sees(caller, entry)).toList();
      if (!entries.isEmpty()) {
        heading(context.getResponseWriter(), group.getKey(), caller);
        for (var entry : entries) {
          link(context, entry, caller);
        }
      }
    }
  }

  private static boolean sees(Caller caller, MenuEntry entry) {
    return entry.kind() == null || caller.may(entry.kind(), entry.action());
  }

  private void heading(ResponseWriter writer, String key, Caller caller) throws IOException {
    if (!key.isEmpty()) {
      writer.startElement("div", this);
      writer.writeAttribute("class", "group", null);
      writer.writeText(Messages.text(caller.locale(), key), null);
      writer.endElement("div");
    }
  }

  private void link(FacesContext context, MenuEntry entry, Caller caller) throws IOException {
    var writer = context.getResponseWriter();
    writer.startElement("a", this);
    writer.writeAttribute(
        "href", context.getExternalContext().getRequestContextPath() + entry.path(), null);
    if (isHere(context.getViewRoot().getViewId(), entry.path())) {
      writer.writeAttribute("class", "on", null);
      writer.writeAttribute("aria-current", "page", null);
    }
    writer.writeText(Messages.text(caller.locale(), entry.key()), null);
    writer.endElement("a");
  }

  /** The entry is lit on its own page and on the view and edit pages of its folder. */
  private static boolean isHere(String view, String path) {
    var lists = path.endsWith("/list.xhtml");
    var folder = path.substring(0, path.lastIndexOf('/') + 1);
    return view.equals(path)
        || (lists && (view.equals(folder + "view.xhtml") || view.equals(folder + "edit.xhtml")));
  }
}
