package org.keyuan.crm.it.inside.proof;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.shared.access.RecordKind;

/** The rows of the foreign owner, by kind: what nobody who doesn't reach them may change. */
final class Held {
  private static final String BY = "CREATED_BY = '" + Foreign.OWNER + "'";
  private static final String OWNER =
      "(SELECT ID FROM APP_USER WHERE LOGIN_NAME = '" + Foreign.OWNER + "')";
  private static final Map<RecordKind, List<String[]>> ROWS =
      Map.of(
          RecordKind.CUSTOMER,
          List.of(
              new String[] {"CUSTOMER", BY},
              new String[] {
                "TIER_HISTORY", "CUSTOMER_ID IN (SELECT ID FROM CUSTOMER WHERE " + BY + ")"
              }),
          RecordKind.CONTACT,
          List.<String[]>of(new String[] {"CONTACT", BY}),
          RecordKind.ACTIVITY,
          List.<String[]>of(new String[] {"ACTIVITY", BY}),
          RecordKind.SALES_ORDER,
          List.of(
              new String[] {"SALES_ORDER", BY},
              new String[] {
                "SALES_ORDER_LINE", "ORDER_ID IN (SELECT ID FROM SALES_ORDER WHERE " + BY + ")"
              }),
          RecordKind.IMPORT,
          List.<String[]>of(new String[] {"IMPORT_RUN", BY}),
          RecordKind.IDENTITY_VERIFICATION,
          List.<String[]>of(
              new String[] {"IDENTITY_VERIFICATION", "LOGIN_NAME = '" + Foreign.OWNER + "'"}),
          RecordKind.PROFILE,
          List.of(
              new String[] {"NOTICE", "MESSAGE_KEY = 'proof'"},
              new String[] {"SAVED_FILTER", BY},
              new String[] {"BULK_RUN", BY},
              new String[] {"BULK_ITEM", "RUN_ID IN (SELECT ID FROM BULK_RUN WHERE " + BY + ")"}),
          RecordKind.USER,
          List.of(
              new String[] {"APP_USER", "LOGIN_NAME = '" + Foreign.OWNER + "'"},
              new String[] {"USER_CONTACT", "USER_ID IN " + OWNER},
              new String[] {"USER_SESSION", "USER_ID IN " + OWNER}),
          RecordKind.REGISTRATION,
          List.<String[]>of(new String[] {"REGISTRATION", BY}));

  private Held() {}

  static Map<RecordKind, String> now() {
    var held = new EnumMap<RecordKind, String>(RecordKind.class);
    ROWS.forEach(
        (kind, rows) ->
            held.put(
                kind, String.join(" ", rows.stream().map(r -> Tables.hash(r[0], r[1])).toList())));
    return held;
  }
}
