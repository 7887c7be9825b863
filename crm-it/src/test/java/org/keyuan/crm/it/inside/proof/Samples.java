package org.keyuan.crm.it.inside.proof;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.keyuan.crm.it.inside.Products;
import org.keyuan.crm.shared.access.RecordKind;

/** Makes commands that are valid, with ids of the foreign records, whatever they are made of. */
final class Samples {
  private final Foreign foreign;
  private final String job;

  private Samples(Foreign foreign, String job) {
    this.foreign = foreign;
    this.job = job;
  }

  /** One command, or one for each job where it names a job. */
  static List<Object> all(Foreign foreign, Parameter parameter) {
    var type = parameter.getType();
    if (type == List.class) {
      return List.of(List.of());
    }
    var namesJob = Arrays.stream(type.getRecordComponents()).anyMatch(Samples::isJob);
    return (namesJob ? Jobs.names() : List.of(""))
        .stream().map(job -> new Samples(foreign, job).record(type)).toList();
  }

  private static boolean isJob(RecordComponent component) {
    return component.getName().equals("job") && component.getType() == String.class;
  }

  private Object record(Class<?> type) {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values = Arrays.stream(components).map(c -> component(type, c)).toArray();
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("register values of " + type + " in Samples", e);
    }
  }

  private Object component(Class<?> owner, RecordComponent component) {
    if (isJob(component)) {
      return job;
    }
    var exact = owner.getSimpleName() + "." + component.getName();
    var type = component.getType();
    var known = SampleValues.find(exact, component.getName(), type);
    if (known != null) {
      return known;
    }
    var needed =
        type.isPrimitive()
            || type.isRecord()
            || type.isEnum()
            || type == Locale.class
            || isNeeded(component.getAccessor());
    return needed || component.getName().endsWith("Id")
        ? value(component.getType(), component.getGenericType(), exact)
        : null;
  }

  private static boolean isNeeded(AnnotatedElement element) {
    return element.isAnnotationPresent(NotNull.class)
        || element.isAnnotationPresent(NotBlank.class)
        || element.isAnnotationPresent(NotEmpty.class);
  }

  private Object value(Class<?> type, Type generic, String name) {
    if (type == long.class || type == Long.class) {
      return id(name.substring(name.indexOf('.') + 1), name);
    }
    if (type.isRecord()) {
      return record(type);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[type.getEnumConstants().length - 1];
    }
    if (generic instanceof ParameterizedType several) {
      var one = value((Class<?>) several.getActualTypeArguments()[0], null, name);
      return type == Set.class ? Set.of(one) : List.of(one);
    }
    return SampleValues.plain(type);
  }

  private Long id(String name, String exact) {
    if (exact.equals("LeaverCommand.employeeId")) {
      return foreign.id(RecordKind.EMPLOYEE).orElseThrow();
    }
    if (exact.equals("ReassignCommand.ownerId")) {
      return foreign.near().employee();
    }
    return switch (name) {
      case "successors" -> foreign.near().employee();
      case "customerId", "ids", "keptId", "otherId" ->
          foreign.id(RecordKind.CUSTOMER).orElseThrow();
      case "contactId" -> foreign.id(RecordKind.CONTACT).orElseThrow();
      case "orderId" -> foreign.id(RecordKind.SALES_ORDER).orElseThrow();
      case "productId" -> Products.any();
      case "departmentId" -> foreign.near().department();
      case "importId" -> foreign.id(RecordKind.IMPORT).orElseThrow();
      case "version" -> 0L;
      case "id", "low", "high" -> 1L;
      default -> null;
    };
  }
}
