package org.keyuan.crm.web.shared.page;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.shared.access.RecordKind;

/** The pages that open a record, by its kind. */
public final class RecordPages {

  private static final Map<RecordKind, String> PAGES = new EnumMap<>(RecordKind.class);

  static {
    PAGES.put(RecordKind.CUSTOMER, "/customer/view.xhtml");
    PAGES.put(RecordKind.CONTACT, "/contact/edit.xhtml");
    PAGES.put(RecordKind.SALES_ORDER, "/sales/view.xhtml");
    PAGES.put(RecordKind.ACTIVITY, "/activity/view.xhtml");
    PAGES.put(RecordKind.PRODUCT, "/product/edit.xhtml");
    PAGES.put(RecordKind.EMPLOYEE, "/organisation/employee/edit.xhtml");
    PAGES.put(RecordKind.DEPARTMENT, "/organisation/department/edit.xhtml");
    PAGES.put(RecordKind.REGION, "/organisation/region/edit.xhtml");
    PAGES.put(RecordKind.DICTIONARY, "/settings/dictionary/edit.xhtml");
    PAGES.put(RecordKind.PARAMETER, "/settings/parameter/edit.xhtml");
    PAGES.put(RecordKind.USER, "/identity/user/edit.xhtml");
    PAGES.put(RecordKind.ROLE, "/identity/role/edit.xhtml");
    PAGES.put(RecordKind.JOB, "/job/view.xhtml");
    PAGES.put(RecordKind.IMPORT, "/importing/view.xhtml");
  }

  private RecordPages() {}

  /** The address within the application; empty where such a record has no page. */
  public static Optional<String> of(RecordKind kind, Long id) {
    return id == null
        ? Optional.empty()
        : Optional.ofNullable(PAGES.get(kind)).map(page -> page + "?id=" + id);
  }
}
