package org.keyuan.crm.it.inside.proof;

import java.util.Map;
import org.keyuan.crm.filter.SavedFilters;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.shared.access.RecordKind;

/** Which of the foreign records an id means, by the parameter's name and the bean. */
final class ParameterIds {
  private static final Map<String, RecordKind> BY_NAME =
      Map.ofEntries(
          Map.entry("importId", RecordKind.IMPORT),
          Map.entry("customerId", RecordKind.CUSTOMER),
          Map.entry("keptId", RecordKind.CUSTOMER),
          Map.entry("otherId", RecordKind.CUSTOMER),
          Map.entry("oneId", RecordKind.CUSTOMER),
          Map.entry("orderId", RecordKind.SALES_ORDER),
          Map.entry("productId", RecordKind.PRODUCT),
          Map.entry("userId", RecordKind.USER),
          Map.entry("archiveId", RecordKind.REPORT),
          Map.entry("run", RecordKind.JOB),
          Map.entry("runId", RecordKind.JOB),
          Map.entry("jobRunId", RecordKind.JOB),
          Map.entry("policyId", RecordKind.TIERING),
          Map.entry("filterId", RecordKind.SAVED_FILTER),
          Map.entry("employeeId", RecordKind.EMPLOYEE));

  private final Endpoint endpoint;
  private final Foreign foreign;

  ParameterIds(Endpoint endpoint, Foreign foreign) {
    this.endpoint = endpoint;
    this.foreign = foreign;
  }

  /** Null where the name says nothing. */
  Long find(String name, About about) {
    if (endpoint.isBulk() && name.matches("id|runId|formerId")) {
      return ForeignRecords.bulkRun();
    }
    if (name.equals("id") || name.equals("recordId")) {
      return ofBean(about);
    }
    return BY_NAME.containsKey(name) ? foreign.id(BY_NAME.get(name)).orElse(1L) : null;
  }

  private Long ofBean(About about) {
    return switch (endpoint.bean().getSimpleName()) {
      case "ReportSchedules" -> World.sql().number("SELECT MIN(ID) FROM REPORT_SCHEDULE");
      case "RecycleBin" -> ForeignRecords.deleted(about.list());
      case "ProfileSessions" -> ForeignRecords.session();
      default -> foreign.id(about.kind() == null ? kind() : about.kind()).orElse(1L);
    };
  }

  /** The kind that the method speaks of; contacts are opened by the customers' queries. */
  private RecordKind kind() {
    if (endpoint.bean() == SavedFilters.class) {
      return RecordKind
          .SAVED_FILTER; // kept by everybody, so that it wants no permission of its own
    }
    return endpoint.permission().map(permitted -> permitted.kind()).orElse(RecordKind.CUSTOMER);
  }

  int version() {
    var table = ForeignRecords.WHERE.get(kind()).split(" ")[0];
    var id = foreign.id(kind()).orElse(1L);
    return (int) World.sql().number("SELECT VERSION FROM " + table + " WHERE ID = ?", id);
  }
}
