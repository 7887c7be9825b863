package org.keyuan.crm.it.inside.proof;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.keyuan.crm.it.inside.Products;
import org.keyuan.crm.reporting.domain.ReportPeriod;
import org.keyuan.crm.shared.access.RecordKind;

/** Makes commands that are valid, with ids of the foreign records, whatever they are made of. */
final class Samples {
  /** Values of components by their name, where the type doesn't say what is valid. */
  private static final Map<String, Object> BY_NAME =
      Map.ofEntries(
          Map.entry("code", "PROOF-1"),
          Map.entry("RoleCommand.code", "PROOF_1"),
          Map.entry("loginName", "proof.new"),
          Map.entry("roles", Set.of("OPERATOR")),
          Map.entry("permissions", Set.of("PRODUCT.VIEW.ALL")),
          Map.entry("job", "tiering"),
          Map.entry("dayOfMonth", "*"),
          Map.entry("dayOfWeek", "*"),
          Map.entry("hour", "3"),
          Map.entry("minute", "5"),
          Map.entry("thresholds", Collections.nCopies(20, BigDecimal.ONE)),
          Map.entry("period", ReportPeriod.ALL),
          Map.entry("parameters", Map.of()),
          Map.entry("effectiveOn", LocalDate.of(2027, 1, 1)),
          Map.entry("demotionAfter", 2));

  private final Foreign foreign;

  Samples(Foreign foreign) {
    this.foreign = foreign;
  }

  Object of(Parameter parameter) {
    return parameter.getType() == List.class ? List.of() : record(parameter.getType());
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
    var exact = owner.getSimpleName() + "." + component.getName();
    var known = BY_NAME.getOrDefault(exact, BY_NAME.get(component.getName()));
    var type = component.getType();
    if (known != null && (type.isInstance(known) || type.isPrimitive())) {
      return known;
    }
    var needed =
        type.isPrimitive()
            || type.isRecord()
            || type.isEnum()
            || type == Locale.class
            || isNeeded(component.getAccessor());
    return needed || component.getName().endsWith("Id")
        ? value(component.getType(), component.getGenericType(), component.getName())
        : null;
  }

  private static boolean isNeeded(AnnotatedElement element) {
    return element.isAnnotationPresent(NotNull.class)
        || element.isAnnotationPresent(NotBlank.class)
        || element.isAnnotationPresent(NotEmpty.class);
  }

  private Object value(Class<?> type, Type generic, String name) {
    if (type == long.class || type == Long.class) {
      return id(name);
    }
    if (type.isRecord()) {
      return record(type);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[type.getEnumConstants().length - 1];
    }
    if (type == List.class && generic instanceof ParameterizedType several) {
      return List.of(value((Class<?>) several.getActualTypeArguments()[0], null, name));
    }
    return plain(type);
  }

  private static Object plain(Class<?> type) {
    var values =
        Map.<Class<?>, Object>of(
            String.class,
            "Proof",
            BigDecimal.class,
            BigDecimal.ONE,
            LocalDate.class,
            LocalDate.of(2026, 1, 31),
            int.class,
            1,
            Integer.class,
            1,
            boolean.class,
            true,
            Locale.class,
            Locale.SIMPLIFIED_CHINESE);
    if (!values.containsKey(type)) {
      throw new IllegalStateException("register a value of " + type + " in Samples");
    }
    return values.get(type);
  }

  private Long id(String name) {
    return switch (name) {
      case "customerId" -> foreign.id(RecordKind.CUSTOMER).orElseThrow();
      case "productId" -> Products.any();
      case "departmentId" -> foreign.near().department();
      case "importId" -> foreign.id(RecordKind.IMPORT).orElseThrow();
      case "version" -> 0L;
      case "id", "low", "high" -> 1L;
      default -> null;
    };
  }
}
