package org.keyuan.crm.it.inside.proof;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListQueries;

/** Makes the calls of an endpoint: one for each combination of what its parameters may be. */
final class Arguments {
  private final Endpoint endpoint;
  private final Parameters parameters;

  Arguments(Endpoint endpoint, Foreign foreign) {
    this.endpoint = endpoint;
    this.parameters = new Parameters(endpoint, foreign);
  }

  /**
   * What makes each call, anew for every caller.
   *
   * @throws UnknownParameterException which says where to register
   */
  List<List<Function<Call, Object>>> all() {
    var wanted = List.of(endpoint.method().getParameters());
    if (wanted.stream().anyMatch(Arguments::isList)) {
      return Inside.bean(ListQueries.class).listSpecs().stream()
          .filter(spec -> spec.isDeletable() || !endpoint.bean().getName().contains(".recycle."))
          .flatMap(spec -> product(wanted, About.list(spec.name())).stream())
          .toList();
    }
    if (wanted.stream().anyMatch(Arguments::isKind)) {
      return Arrays.stream(RecordKind.values())
          .flatMap(kind -> product(wanted, About.kind(kind)).stream())
          .toList();
    }
    return product(wanted, About.NOTHING);
  }

  static boolean isList(Parameter parameter) {
    return parameter.getType() == String.class && parameter.getName().equals("list");
  }

  private static boolean isKind(Parameter parameter) {
    return parameter.getType() == RecordKind.class;
  }

  private List<List<Function<Call, Object>>> product(List<Parameter> wanted, About about) {
    List<List<Function<Call, Object>>> calls = List.of(List.of());
    for (var parameter : wanted) {
      var choices = choices(parameter, about);
      calls =
          calls.stream()
              .flatMap(call -> choices.stream().map(choice -> with(call, choice)))
              .collect(Collectors.toList());
    }
    return calls;
  }

  private List<Function<Call, Object>> choices(Parameter parameter, About about) {
    if (isList(parameter)) {
      return List.of(call -> about.list());
    }
    return isKind(parameter) ? List.of(call -> about.kind()) : parameters.choices(parameter, about);
  }

  private static List<Function<Call, Object>> with(
      List<Function<Call, Object>> call, Function<Call, Object> more) {
    var longer = new ArrayList<>(call);
    longer.add(more);
    return longer;
  }
}
