package org.keyuan.crm.it.proof;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** What the proof has to be told of addresses: whose ids they take. */
final class Known {
  /** The kind of the id that a page takes. */
  static final Map<String, String> PAGES =
      Map.ofEntries(
          entry("access/why", "CUSTOMER"),
          entry("contact/edit", "CONTACT"),
          entry("customer/edit", "CUSTOMER"),
          entry("customer/view", "CUSTOMER"),
          entry("identity/role/edit", "ROLE"),
          entry("identity/user/edit", "USER"),
          entry("importing/view", "IMPORT"),
          entry("importing/progress", "IMPORT"),
          entry("job/progress", "JOB"),
          entry("job/view", "JOB"),
          entry("organisation/department/edit", "DEPARTMENT"),
          entry("organisation/employee/edit", "EMPLOYEE"),
          entry("organisation/region/edit", "REGION"),
          entry("handover/view", "HANDOVER"),
          entry("handover/leaver", "EMPLOYEE"),
          entry("realname/view", "IDENTITY_VERIFICATION"),
          entry("product/edit", "PRODUCT"),
          entry("sales/edit", "SALES_ORDER"),
          entry("sales/view", "SALES_ORDER"),
          entry("settings/dictionary/edit", "DICTIONARY"),
          entry("settings/parameter/edit", "PARAMETER"),
          entry("tiering/edit", "TIERING"));

  /** What a servlet can be asked; a kind in braces is the foreign record's id. */
  static final Map<String, List<String>> SERVLETS =
      Map.ofEntries(
          entry(
              "export",
              List.of(
                  "list=customer",
                  "list=contact",
                  "list=order",
                  "list=tiermove",
                  "list=import",
                  "list=user&format=xlsx",
                  "list=customer&q=CNRY")),
          entry(
              "pick",
              List.of("kind=CUSTOMER&q=CNRY", "kind=CONTACT&q=CNRY", "kind=EMPLOYEE&q=proof")),
          entry("report/keep", List.of("code=SALES")),
          entry(
              "report/archived",
              List.of(
                  "id={REPORT}&format=CSV", "id={REPORT}&format=PDF", "id={REPORT}&format=XLSX")),
          entry(
              "report/file",
              List.of(
                  "code=SALES&format=CSV",
                  "code=CUSTOMERS&format=XLSX",
                  "code=CONTACTS&format=PDF",
                  "code=SALES_BY_EMPLOYEE&format=CSV")),
          entry("import-file", List.of("rejects={IMPORT}", "template=customers")),
          entry(
              "realname/image",
              List.of(
                  "id={IDENTITY_VERIFICATION}&side=FRONT",
                  "id={IDENTITY_VERIFICATION}&side=PORTRAIT")),
          entry("realname/upload", List.of()),
          entry("sign-out", List.of()),
          entry("preference", List.of()),
          entry("view-as", List.of("user={USER}")));

  private Known() {}
}
