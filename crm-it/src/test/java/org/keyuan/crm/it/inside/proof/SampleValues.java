package org.keyuan.crm.it.inside.proof;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.keyuan.crm.it.inside.Documents;
import org.keyuan.crm.reporting.domain.ReportPeriod;
import org.keyuan.crm.shared.list.ListFilter;

/** Valid values of commands' components. */
final class SampleValues {
  /** Values of components by their name, where the type doesn't say what is valid. */
  private static final Map<String, Object> BY_NAME =
      Map.ofEntries(
          Map.entry("code", "PROOF-NEW"),
          Map.entry("RoleCommand.code", "PROOF_NEW"),
          Map.entry("loginName", "proof.new"),
          Map.entry("roles", Set.of("OPERATOR")),
          Map.entry("permissions", Set.of("PRODUCT.VIEW.ALL")),
          Map.entry("email", "proof.new@example.org"),
          Map.entry("mobile", "13800138000"),
          Map.entry("ParameterCommand.value", "Proof"),
          Map.entry("IdentityCommand.number", Documents.number()),
          Map.entry("BulkChoice.list", "customer"),
          Map.entry("BulkChoice.everything", false),
          Map.entry("BulkChoice.filter", ListFilter.NONE),
          Map.entry("TagCommand.removed", Set.of()),
          Map.entry("Reason.key", "bulk.reason.no_field"),
          Map.entry("Reason.arguments", List.of()),
          Map.entry("FilterCommand.list", "customer"),
          Map.entry("related", Set.of()),
          Map.entry("conditions", List.of()),
          Map.entry("byKind", Map.of()),
          Map.entry("RegistrationCommand.company", "Proof"),
          Map.entry("dayOfMonth", "*"),
          Map.entry("dayOfWeek", "*"),
          Map.entry("hour", "3"),
          Map.entry("minute", "5"),
          Map.entry("thresholds", Collections.nCopies(20, BigDecimal.ONE)),
          Map.entry("period", ReportPeriod.ALL),
          Map.entry("parameters", Map.of()),
          Map.entry("effectiveOn", LocalDate.of(2027, 1, 1)),
          Map.entry("demotionAfter", 2));

  private SampleValues() {}

  /** By {@code Command.component} or the component's name; null where neither is known. */
  static Object find(String exact, String name, Class<?> type) {
    var known = BY_NAME.getOrDefault(exact, BY_NAME.get(name));
    return type.isPrimitive() || type.isInstance(known) ? known : null;
  }

  /** By type alone. */
  static Object plain(Class<?> type) {
    var values =
        Map.<Class<?>, Object>of(
            String.class,
            "Proof",
            BigDecimal.class,
            BigDecimal.ONE,
            LocalDate.class,
            LocalDate.of(2026, 1, 31),
            Instant.class,
            Instant.parse("2026-01-31T01:00:00Z"),
            int.class,
            1,
            Integer.class,
            1,
            boolean.class,
            true,
            Locale.class,
            Locale.SIMPLIFIED_CHINESE);
    if (!values.containsKey(type)) {
      throw new IllegalStateException("register a value of " + type + " in SampleValues");
    }
    return values.get(type);
  }
}
