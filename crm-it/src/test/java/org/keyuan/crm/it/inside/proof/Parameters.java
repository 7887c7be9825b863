package org.keyuan.crm.it.inside.proof;

import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.keyuan.crm.backup.application.BackupProgress;
import org.keyuan.crm.importing.ImportMode;
import org.keyuan.crm.importing.ImportPreparation;
import org.keyuan.crm.importing.ImportTask;
import org.keyuan.crm.importing.InspectedFile;
import org.keyuan.crm.importing.engine.ColumnMapping;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.reporting.rendering.ReportFormat;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListRequest;
import org.keyuan.crm.shared.upload.Upload;

/** What a parameter may be: the foreign record wherever an id is asked for. */
final class Parameters {
  private static final Map<String, RecordKind> IDS =
      Map.ofEntries(
          Map.entry("importId", RecordKind.IMPORT),
          Map.entry("customerId", RecordKind.CUSTOMER),
          Map.entry("orderId", RecordKind.SALES_ORDER),
          Map.entry("productId", RecordKind.PRODUCT),
          Map.entry("userId", RecordKind.USER),
          Map.entry("archiveId", RecordKind.REPORT),
          Map.entry("runId", RecordKind.JOB),
          Map.entry("jobRunId", RecordKind.JOB),
          Map.entry("policyId", RecordKind.TIERING),
          Map.entry("employeeId", RecordKind.EMPLOYEE));

  private static final Map<String, List<Object>> BY_NAME =
      Map.ofEntries(
          Map.entry("loginName", List.of(Foreign.OWNER)),
          Map.entry("viewer", List.of(Foreign.NEAR)),
          Map.entry("address", List.of("127.0.0.1")),
          Map.entry("password", List.of("wrong")),
          Map.entry("oldPassword", List.of(World.PASSWORD)),
          Map.entry("newPassword", List.of("Xin-mima-2026-proof")),
          Map.entry("submission", List.of("")),
          Map.entry("kind", List.of("customers")),
          Map.entry("name", List.of("proof.csv")),
          Map.entry("locale", List.of("en")),
          Map.entry("theme", List.of("dark")),
          Map.entry("reason", List.of("no")),
          Map.entry("job", List.of("tiering", "import")),
          Map.entry("asOf", List.of("2026-02-01")),
          Map.entry("policyCode", List.of("standard")),
          Map.entry("fromId", List.of(0L)),
          Map.entry("afterRow", List.of(0L)),
          Map.entry("beforeId", List.of(Long.MAX_VALUE)));

  private static final Map<Class<?>, List<Function<Call, Object>>> BY_TYPE =
      Map.ofEntries(
          Map.entry(int.class, List.of(call -> 100)),
          // pages are drawn over HTTP: a font for each call takes its time
          Map.entry(
              ReportFormat.class, List.of(call -> ReportFormat.CSV, call -> ReportFormat.XLSX)),
          Map.entry(BackupProgress.class, List.of(call -> BackupProgress.NONE)),
          Map.entry(boolean.class, List.of(call -> true)),
          Map.entry(Consumer.class, List.of(Call::consumer)),
          Map.entry(Predicate.class, List.of(call -> (Predicate<Object>) value -> false)),
          Map.entry(Path.class, List.of(call -> call.file("name,kind\nx,ENTERPRISE\n"))),
          Map.entry(Upload.class, List.of(call -> call.upload("name,kind\nx,ENTERPRISE\n"))),
          Map.entry(LocalDate.class, List.of(call -> LocalDate.of(2026, 2, 1))),
          Map.entry(ColumnMapping.class, List.of(call -> new ColumnMapping(1, Map.of("name", 0)))),
          Map.entry(
              InspectedFile.class,
              List.of(
                  call ->
                      new InspectedFile(
                          "customers",
                          "proof.csv",
                          "text/csv",
                          call.file("name\nx\n"),
                          1,
                          new ColumnMapping(1, Map.of("name", 0))))));

  private final Endpoint endpoint;
  private final Foreign foreign;

  Parameters(Endpoint endpoint, Foreign foreign) {
    this.endpoint = endpoint;
    this.foreign = foreign;
  }

  List<Function<Call, Object>> choices(Parameter parameter, String list) {
    var type = parameter.getType();
    var name = parameter.getName();
    if (type == int.class && name.equals("version")) {
      return List.of(call -> version());
    }
    if (type == int.class && name.equals("offset")) {
      return List.of(call -> 0);
    }
    if (type == int.class && name.equals("page")) {
      return List.of(call -> 1);
    }
    if (type == ListRequest.class) {
      var export = endpoint.method().getName().equals("export");
      return (export ? ListProbes.exports(list) : ListProbes.requests(list))
          .stream().<Function<Call, Object>>map(r -> call -> r).toList();
    }
    if (name.equals("conditions")) {
      return ListProbes.conditions(list).stream()
          .<Function<Call, Object>>map(c -> call -> c)
          .toList();
    }
    if (type == ImportTask.class) {
      return List.of(call -> task());
    }
    return simple(parameter, list);
  }

  private List<Function<Call, Object>> simple(Parameter parameter, String list) {
    var type = parameter.getType();
    if (type == long.class || type == Long.class) {
      var id = id(parameter.getName(), list);
      if (id != null) {
        return List.of(call -> id);
      }
    }
    if (BY_NAME.containsKey(parameter.getName()) && !type.isEnum()) {
      return BY_NAME.get(parameter.getName()).stream()
          .<Function<Call, Object>>map(value -> call -> "".equals(value) ? null : value)
          .toList();
    }
    if (BY_TYPE.containsKey(type)) {
      return BY_TYPE.get(type);
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .<Function<Call, Object>>map(value -> call -> value)
          .toList();
    }
    if (type.isRecord() || type == List.class) {
      var sample = new Samples(foreign).of(parameter);
      return List.of(call -> sample);
    }
    throw new UnknownParameterException(endpoint, type.getSimpleName() + " " + parameter.getName());
  }

  private Long id(String name, String list) {
    if (endpoint.bean().getPackageName().contains(".handover.")
        && name.matches("id|runId|formerId")) {
      return ForeignRecords.handover();
    }
    if (name.equals("id") && isBean("ReportSchedules")) {
      return World.sql().number("SELECT MIN(ID) FROM REPORT_SCHEDULE");
    }
    if (name.equals("id") && isBean("RecycleBin")) {
      return ForeignRecords.deleted(list);
    }
    if (name.equals("id")) {
      var kind = list == null ? kind() : ListProbes.kind(list);
      return foreign.id(kind).orElse(1L);
    }
    return IDS.containsKey(name) ? foreign.id(IDS.get(name)).orElse(1L) : null;
  }

  private boolean isBean(String simpleName) {
    return endpoint.bean().getSimpleName().equals(simpleName);
  }

  /** The kind that the method speaks of; contacts are opened by the customers' queries. */
  private RecordKind kind() {
    return endpoint.permission().map(permitted -> permitted.kind()).orElse(RecordKind.CUSTOMER);
  }

  private int version() {
    var where = ForeignRecords.WHERE.get(kind());
    var id = foreign.id(kind()).orElse(1L);
    var table = where.split(" ")[0];
    return (int) World.sql().number("SELECT VERSION FROM " + table + " WHERE ID = ?", id);
  }

  private ImportTask task() {
    var id = foreign.id(RecordKind.IMPORT).orElseThrow();
    return Inside.as(
        Caller.system(), () -> Inside.bean(ImportPreparation.class).task(id, ImportMode.IMPORT));
  }
}
