package org.keyuan.crm.it.inside.proof;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keyuan.crm.it.inside.Inside;
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
    if (wanted.stream().noneMatch(Arguments::isList)) {
      return product(wanted, null);
    }
    var calls = new ArrayList<List<Function<Call, Object>>>();
    for (var spec : Inside.bean(ListQueries.class).listSpecs()) {
      if (spec.isDeletable() || !endpoint.bean().getName().contains(".recycle.")) {
        calls.addAll(product(wanted, spec.name()));
      }
    }
    return calls;
  }

  private static boolean isList(Parameter parameter) {
    return parameter.getType() == String.class && parameter.getName().equals("list");
  }

  private List<List<Function<Call, Object>>> product(List<Parameter> wanted, String list) {
    List<List<Function<Call, Object>>> calls = List.of(List.of());
    for (var parameter : wanted) {
      var choices =
          isList(parameter)
              ? List.<Function<Call, Object>>of(call -> list)
              : parameters.choices(parameter, list);
      calls =
          calls.stream()
              .flatMap(call -> choices.stream().map(choice -> with(call, choice)))
              .collect(Collectors.toList());
    }
    return calls;
  }

  private static List<Function<Call, Object>> with(
      List<Function<Call, Object>> call, Function<Call, Object> more) {
    var longer = new ArrayList<>(call);
    longer.add(more);
    return longer;
  }
}
