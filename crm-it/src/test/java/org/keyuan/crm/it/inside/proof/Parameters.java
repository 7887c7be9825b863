package org.keyuan.crm.it.inside.proof;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.keyuan.crm.importing.ImportMode;
import org.keyuan.crm.importing.ImportPreparation;
import org.keyuan.crm.importing.ImportTask;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.domain.ReportPeriod;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListRequest;

/**
 * What a parameter may be: the foreign record wherever an id is asked for. {@link ParameterValues}
 * says what others may be, by name or type.
 */
final class Parameters {
  private final Endpoint endpoint;
  private final Foreign foreign;
  private final ParameterIds ids;

  Parameters(Endpoint endpoint, Foreign foreign) {
    this.endpoint = endpoint;
    this.foreign = foreign;
    this.ids = new ParameterIds(endpoint, foreign);
  }

  List<Function<Call, Object>> choices(Parameter parameter, About about) {
    var type = parameter.getType();
    if (parameter.getName().equals("version") && type == int.class) {
      return List.of(call -> ids.version());
    }
    if (type == ListRequest.class) {
      var isExport = endpoint.method().getName().equals("export");
      return each(isExport ? ListProbes.exports(about.list()) : ListProbes.requests(about.list()));
    }
    if (type == ListFilter.class) {
      return each(ListProbes.filters(about.list()));
    }
    if (type == ImportTask.class) {
      return List.of(call -> task());
    }
    if (type == ReportCode.class || type == ReportCriteria.class) {
      return each(type == ReportCode.class ? reports() : criteria());
    }
    return simple(parameter, about);
  }

  private List<Function<Call, Object>> simple(Parameter parameter, About about) {
    var type = parameter.getType();
    if (type == long.class || type == Long.class) {
      var id = ids.find(parameter.getName(), about);
      if (id != null) {
        return each(List.of(id));
      }
    }
    if (type == Collection.class && parameter.getName().equals("ids")) {
      return each(List.of(List.of(ids.find("id", about))));
    }
    var known = ParameterValues.find(parameter);
    if (!known.isEmpty()) {
      return known;
    }
    if (type.isEnum()) {
      return each(Arrays.asList(type.getEnumConstants()));
    }
    if (type.isRecord() || type == List.class) {
      return each(Samples.all(foreign, parameter));
    }
    throw new UnknownParameterException(endpoint, type.getSimpleName() + " " + parameter.getName());
  }

  static List<Function<Call, Object>> each(List<?> values) {
    return values.stream().<Function<Call, Object>>map(value -> call -> value).toList();
  }

  /** The archive answers nothing and draws pages with all their fonts: one is enough there. */
  private List<ReportCode> reports() {
    return endpoint.bean().getSimpleName().equals("ReportArchiving")
        ? List.of(ReportCode.SALES)
        : List.of(ReportCode.values());
  }

  /** Of everything, and of the foreign department alone, so that no sum hides its amounts. */
  private List<ReportCriteria> criteria() {
    var department = foreign.owner().departmentId();
    return List.of(
        ReportCriteria.ALL,
        new ReportCriteria(ReportPeriod.ALL, null, null, null, department, null, null));
  }

  private ImportTask task() {
    var id = foreign.id(RecordKind.IMPORT).orElseThrow();
    return Inside.as(
        Caller.system(), () -> Inside.bean(ImportPreparation.class).task(id, ImportMode.IMPORT));
  }
}
