package org.keyuan.crm.it.proof;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.keyuan.crm.reporting.domain.ReportCode;

/**
 * What the proof has to be told of addresses: what they can be asked. A kind in braces is the
 * foreign record's id.
 */
final class Known {
  private static final String TIERS = "&tier=VIP";

  /** View parameters that mean a record. */
  static final Set<String> RECORDS = Set.of("id", "customerId", "user");

  /** What view parameters may be besides ids, whatever page has them. */
  static final Map<String, List<String>> PARAMETERS =
      Map.ofEntries(
          entry("id", List.of()),
          entry("customerId", List.of()),
          entry("otherId", List.of("1")),
          entry("user", List.of("{USER}")),
          entry("kind", List.of()),
          entry("tab", List.of("timeline", "activities", "contacts", "orders", "tiers", "history")),
          entry("back", List.of("activities")),
          entry("done", List.of("true")),
          entry("list", List.of("customer", "contact", "order", "activity", "product", "user")),
          entry("from", List.of("/customer/list.xhtml")),
          entry("save", List.of("f=name~CNRY")),
          entry("job", List.of("tiering", "import", "backup")),
          entry("page", List.of("1")),
          entry("verb", List.of("EDIT", "TAG", "VERIFY", "DELETE", "REASSIGN")),
          entry("stay", List.of("true", "false")),
          entry("before", List.of("999999999999")),
          entry("on", List.of("2026-02-01", "2030-01-01")),
          entry("time", List.of("12:00")),
          entry("continue", List.of("customer/list.xhtml")),
          entry("ended", List.of("true")),
          entry("refused", List.of("true")),
          entry("token", List.of("CNRY")));

  /** What pages read from their address without a view parameter. */
  static final Map<String, List<String>> QUERIES =
      Map.ofEntries(
          entry(
              "bulk/new.xhtml",
              List.of(
                  "verb=REASSIGN&list=customer&id={CUSTOMER}",
                  "verb=REASSIGN&list=contact&id={CONTACT}",
                  "verb=EDIT&list=order&id={SALES_ORDER}",
                  "verb=REASSIGN&list=activity&id={ACTIVITY}",
                  "verb=TAG&list=customer&id={CUSTOMER}",
                  "verb=DELETE&list=customer&all=&q=CNRY")),
          entry("report/list.xhtml", reports(TIERS, "&owner={EMPLOYEE}")),
          entry("report/print.xhtml", reports("&department={DEPARTMENT}")),
          entry("customer/list.xhtml", List.of("cols=phone,mobile,address,remarks,amount")),
          entry("activity/list.xhtml", List.of("cols=subject,order,details,result")),
          entry("contact/list.xhtml", List.of("cols=name,preferences,email")));

  /** What servlets can be asked. */
  static final Map<String, List<String>> SERVLETS =
      Map.ofEntries(
          entry("export", List.of()),
          entry(
              "pick",
              Stream.of(
                      "REGION",
                      "DEPARTMENT",
                      "EMPLOYEE",
                      "CUSTOMER",
                      "PRODUCT",
                      "CONTACT",
                      "USER",
                      "SALES_ORDER",
                      "IMPORT")
                  .flatMap(kind -> Stream.of("kind=" + kind + "&q=CNRY", "kind=" + kind + "&q="))
                  .toList()),
          entry("report/keep", List.of("code=SALES")),
          entry(
              "report/archived",
              List.of(
                  "id={REPORT}&format=CSV", "id={REPORT}&format=PDF", "id={REPORT}&format=XLSX")),
          entry(
              "report/file",
              Stream.concat(
                      reports("&format=CSV", "&format=XLSX", TIERS + "&format=CSV").stream(),
                      Stream.of("code=SALES&format=PDF", "code=CONTACTS&format=PDF"))
                  .toList()),
          entry("import-file", List.of("rejects={IMPORT}", "template=customers")),
          entry(
              "realname/image",
              List.of(
                  "id={IDENTITY_VERIFICATION}&side=FRONT",
                  "id={IDENTITY_VERIFICATION}&side=PORTRAIT")),
          entry("oidc/start", List.of("continue=customer/list.xhtml")),
          entry("oidc/return", List.of("state=CNRY&code=CNRY")),
          entry("realname/upload", List.of()),
          entry("sign-out", List.of()),
          entry("preference", List.of()),
          entry("list-setting", List.of()),
          entry("list-columns", List.of()),
          entry("view-as", List.of("user={USER}")));

  /** Pages that nobody who is signed in is shown, and why. */
  static final Map<String, String> NEVER_SHOWN =
      Map.of(
          "audit/erase.xhtml", "is refused while the record is there; AuditBrowserIT",
          "code.xhtml", "stands between password and log-in; SignInBrowserIT",
          "customer/merge.xhtml", "wants two customers; MergeBrowserIT",
          "signedout.xhtml", "leads whoever came by a provider back there");

  /** Pages with a form that is no stored record's, and who sends it with more. */
  static final Map<String, String> FORMS_ELSEWHERE =
      Map.of(
          "job/edit.xhtml", "a schedule has no fields but those shown; JobBrowserIT",
          "filter/edit.xhtml", "is its author's alone; FilterChecks",
          "tiering/edit.xhtml", "saving makes a further version; TieringBrowserIT");

  private Known() {}

  /** Every report of the product, with each of these ends. */
  private static List<String> reports(String... ends) {
    return Arrays.stream(ReportCode.values())
        .flatMap(code -> Arrays.stream(ends).map(end -> "code=" + code + end))
        .toList();
  }

  static String filled(String query, Map<String, String> ids) {
    var text = query;
    for (var id : ids.entrySet()) {
      text = text.replace("{" + id.getKey() + "}", id.getValue());
    }
    return text;
  }
}
