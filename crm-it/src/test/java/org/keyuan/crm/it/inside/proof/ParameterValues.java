package org.keyuan.crm.it.inside.proof;

import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.keyuan.crm.backup.application.BackupProgress;
import org.keyuan.crm.identity.OwnCredentials;
import org.keyuan.crm.importing.InspectedFile;
import org.keyuan.crm.importing.engine.ColumnMapping;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.reporting.rendering.ReportFormat;
import org.keyuan.crm.shared.upload.Upload;

/** What parameters may be that are no ids: by name, or else by type. */
final class ParameterValues {
  private static final String NULL = "null";

  private static final Map<String, List<Object>> BY_NAME =
      Map.ofEntries(
          Map.entry("loginName", List.of(Foreign.OWNER)),
          Map.entry("nameOrEmail", List.of(Foreign.OWNER)),
          Map.entry("viewer", List.of(Foreign.NEAR)),
          Map.entry("address", List.of("127.0.0.1")),
          Map.entry("password", List.of(World.PASSWORD)),
          Map.entry("newPassword", List.of("Xin-mima-2026-proof")),
          Map.entry("token", List.of("guessed")),
          Map.entry("secret", List.of("A".repeat(32))),
          Map.entry("code", List.of("000000")),
          Map.entry("submission", List.of(NULL)),
          Map.entry("kind", List.of("customers")),
          Map.entry("name", List.of("proof.csv")),
          Map.entry("locale", List.of("en")),
          Map.entry("theme", List.of("dark")),
          Map.entry("field", List.of("name")),
          Map.entry("seqNo", List.of(1L)),
          Map.entry("fieldName", List.of("remarks")),
          Map.entry("typed", List.of("proof")),
          Map.entry("reason", List.of("no")),
          Map.entry("asOf", List.of("2026-02-01")),
          Map.entry("policyCode", List.of("standard")),
          Map.entry("active", List.of(false)),
          Map.entry("offset", List.of(0)),
          Map.entry("page", List.of(1)),
          Map.entry("low", List.of(1L)),
          Map.entry("high", List.of(1L)),
          Map.entry("fromId", List.of(0L)),
          Map.entry("mergeId", List.of(1L)),
          Map.entry("afterRow", List.of(0L)),
          Map.entry("before", List.of(NULL)),
          Map.entry("cursor", List.of(NULL)),
          Map.entry("text", List.of("CNRY")),
          Map.entry("beforeId", List.of(Long.MAX_VALUE)));

  private static final Map<Class<?>, List<Function<Call, Object>>> BY_TYPE =
      Map.ofEntries(
          Map.entry(int.class, List.of(call -> 100)),
          // pages are drawn over HTTP: a font for each call takes its time
          Map.entry(
              ReportFormat.class, List.of(call -> ReportFormat.CSV, call -> ReportFormat.XLSX)),
          Map.entry(BackupProgress.class, List.of(call -> BackupProgress.NONE)),
          Map.entry(OwnCredentials.class, List.of(call -> OwnCredentials.of(World.PASSWORD))),
          Map.entry(boolean.class, List.of(call -> true)),
          Map.entry(Consumer.class, List.of(Call::consumer)),
          Map.entry(Predicate.class, List.of(call -> (Predicate<Object>) value -> false)),
          Map.entry(Path.class, List.of(call -> call.file("name,kind\nx,ENTERPRISE\n"))),
          Map.entry(Upload.class, List.of(call -> call.upload("name,kind\nx,ENTERPRISE\n"))),
          Map.entry(LocalDate.class, List.of(call -> LocalDate.of(2026, 2, 1))),
          Map.entry(Instant.class, List.of(call -> Instant.now(), call -> Instant.EPOCH)),
          Map.entry(Locale.class, List.of(call -> Locale.ENGLISH)),
          Map.entry(ColumnMapping.class, List.of(call -> mapping())),
          Map.entry(InspectedFile.class, List.of(ParameterValues::inspected)));

  private ParameterValues() {}

  /** Empty where neither name nor type is known. */
  static List<Function<Call, Object>> find(Parameter parameter) {
    var type = parameter.getType();
    if (parameter.getName().equals("job")) {
      return Parameters.each(Jobs.names());
    }
    if (BY_NAME.containsKey(parameter.getName()) && isSimple(type)) {
      return BY_NAME.get(parameter.getName()).stream()
          .<Function<Call, Object>>map(value -> call -> NULL.equals(value) ? null : value)
          .toList();
    }
    return BY_TYPE.getOrDefault(type, List.of());
  }

  private static boolean isSimple(Class<?> type) {
    return type.isPrimitive() || type == String.class || type == Long.class;
  }

  private static ColumnMapping mapping() {
    return new ColumnMapping(1, Map.of("name", 0));
  }

  private static InspectedFile inspected(Call call) {
    var file = call.file("name\nx\n");
    return new InspectedFile("customers", "proof.csv", "text/csv", file, 1, mapping());
  }
}
