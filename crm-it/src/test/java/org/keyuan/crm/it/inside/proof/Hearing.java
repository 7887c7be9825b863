package org.keyuan.crm.it.inside.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;

/** Which of the foreign owner's values somebody may come to know. */
final class Hearing {
  private static final List<String> PEOPLE =
      List.of(
          "proofowner",
          "proofnear",
          "proofaccount_manager",
          "proofteam_leader",
          "proofexecutive",
          "proofmarketer",
          "proofadmin",
          "proofportal",
          "proofblind");

  /** What everybody has for themselves. */
  private static final Set<RecordKind> OWN =
      Set.of(RecordKind.PROFILE, RecordKind.IDENTITY_VERIFICATION, RecordKind.SAVED_FILTER);

  private Hearing() {}

  /**
   * Whether the caller reaches the record and the field is not hidden from them.
   *
   * @param mark as {@code KIND.COLUMN}
   */
  static boolean may(Caller caller, String mark, Foreign foreign) {
    var kind = RecordKind.valueOf(mark.substring(0, mark.indexOf('.')));
    var own = OWN.contains(kind);
    if (own && caller.loginName().equals(Foreign.OWNER)) {
      return true;
    }
    return kind != RecordKind.PROFILE
        && Callers.reaches(caller, kind, Action.VIEW, foreign)
        && !isHidden(caller, kind, mark);
  }

  /**
   * Readers of the audit trail see every record in it, whoever owns it; fields that are hidden from
   * them, and what is a person's own, stay hidden there too.
   */
  static boolean mayInTrail(Caller caller, String mark) {
    var kind = RecordKind.valueOf(mark.substring(0, mark.indexOf('.')));
    return kind != RecordKind.PROFILE && !isHidden(caller, kind, mark);
  }

  /** For each reader of the trail the marks that they may find there. */
  static Map<String, String> trail() {
    var all = new TreeMap<String, String>();
    for (var login : people()) {
      var caller = Callers.person(login);
      if (caller.may(RecordKind.AUDIT, Action.VIEW)) {
        var marks = marks().filter(mark -> mayInTrail(caller, mark));
        all.put(login, marks.collect(Collectors.joining(" ")));
      }
    }
    return all;
  }

  /** Everybody who asks over HTTP. */
  static List<String> people() {
    return Stream.concat(PEOPLE.stream(), Reaching.LOGINS.stream()).toList();
  }

  /** For each person the marks that they may hear. */
  static Map<String, String> all(Foreign foreign) {
    var all = new TreeMap<String, String>();
    for (var login : people()) {
      var caller = Callers.person(login);
      all.put(
          login,
          marks().filter(mark -> may(caller, mark, foreign)).collect(Collectors.joining(" ")));
    }
    return all;
  }

  /** For each list its columns, those that hold what the blind person may not see with a minus. */
  static Map<String, String> lists() {
    var blind = Callers.person(Callers.BLIND);
    var lists = new TreeMap<String, String>();
    for (var spec : specs()) {
      var columns =
          spec.columns().stream()
              .map(c -> (blind.grants().hides(spec.kind(), c.name()) ? "-" : "") + c.name());
      lists.put(spec.name(), columns.collect(Collectors.joining(" ")));
    }
    return lists;
  }

  private static Stream<String> marks() {
    var texts =
        Stream.of(
                RecordKind.CUSTOMER,
                RecordKind.CONTACT,
                RecordKind.SALES_ORDER,
                RecordKind.ACTIVITY)
            .flatMap(
                kind -> Marks.columns(kind.name()).stream().map(column -> kind + "." + column));
    var others =
        Stream.of(
            "IMPORT.CELL",
            "IMPORT.FILE_NAME",
            "PROFILE.NOTICE",
            "PROFILE.BULK",
            "CUSTOMER.REASON",
            "USER.EMAIL",
            "MAIL.SUBJECT",
            "REGISTRATION.NAME",
            "REGISTRATION.COMPANY",
            "REGISTRATION.REASON",
            "IDENTITY_VERIFICATION.REAL_NAME",
            "SAVED_FILTER.NAME");
    return Stream.of(texts, others, Canary.FIGURES.values().stream()).flatMap(marks -> marks);
  }

  private static boolean isHidden(Caller caller, RecordKind kind, String mark) {
    var column = mark.substring(mark.indexOf('.') + 1);
    return column.equals("UNIT_PRICE")
        ? caller.grants().hides(kind, "amount")
        : specs().stream()
            .filter(spec -> spec.kind() == kind)
            .flatMap(spec -> columns(spec, column))
            .anyMatch(shown -> caller.grants().hides(kind, shown.name()));
  }

  private static Stream<ListColumn> columns(ListSpec spec, String column) {
    return spec.columns().stream().filter(c -> c.sql().equals(spec.alias() + "." + column));
  }

  private static List<ListSpec> specs() {
    return Inside.bean(ListQueries.class).listSpecs();
  }
}
