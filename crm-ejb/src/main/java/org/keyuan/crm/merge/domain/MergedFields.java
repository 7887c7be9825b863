package org.keyuan.crm.merge.domain;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keyuan.crm.customer.domain.CustomerCommand;

/**
 * What people say of a customer, field by field, and how two of them become one. Kind, number and
 * owner are those of the customer that is kept; tags are put together.
 */
public final class MergedFields {
  private static final Set<String> OF_THE_KEPT = Set.of("kind", "number", "ownerId");
  private static final String TAGS = "tags";
  private static final String SEPARATOR = "\n";

  private MergedFields() {}

  /** The fields between which somebody can choose, in the order of the form. */
  public static List<String> choosable() {
    return Arrays.stream(CustomerCommand.class.getRecordComponents())
        .map(RecordComponent::getName)
        .filter(name -> !OF_THE_KEPT.contains(name) && !name.equals(TAGS))
        .toList();
  }

  /** The values by field, null for what nobody said. */
  public static Map<String, Object> of(CustomerCommand command) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (var component : CustomerCommand.class.getRecordComponents()) {
      try {
        values.put(component.getName(), component.getAccessor().invoke(command));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a command's component could not be read", e);
      }
    }
    return values;
  }

  /**
   * One customer made of two.
   *
   * @param chosen fields whose value the other one gives
   * @param open whether somebody may decide on the field; of others the kept customer's value
   *     stays, and what it lacks comes from the other one, so that nothing is lost that nobody
   *     could see
   */
  public static Map<String, Object> merge(
      CustomerCommand kept, CustomerCommand other, Set<String> chosen, Predicate<String> open) {
    var values = of(kept);
    var others = of(other);
    for (var field : choosable()) {
      boolean theirs = open.test(field) ? chosen.contains(field) : values.get(field) == null;
      values.put(field, theirs ? others.get(field) : values.get(field));
    }
    var tags = new TreeSet<>(kept.tags());
    tags.addAll(other.tags());
    values.put(TAGS, tags);
    return values;
  }

  /** The value as it is kept; null for none. */
  public static String text(Object value) {
    if (value instanceof Set<?> set) {
      return set.isEmpty()
          ? null
          : set.stream().map(Object::toString).sorted().collect(Collectors.joining(SEPARATOR));
    }
    return value == null ? null : value.toString();
  }

  /** The value that was kept as text. */
  public static Object parse(String field, String text) {
    var type = type(field);
    if (type == Set.class) {
      return text == null ? Set.of() : Set.of(text.split(SEPARATOR));
    }
    if (text == null || type == String.class) {
      return text;
    }
    return type == Long.class ? Long.valueOf(text) : LocalDate.parse(text);
  }

  private static Class<?> type(String field) {
    return Arrays.stream(CustomerCommand.class.getRecordComponents())
        .filter(component -> component.getName().equals(field))
        .findFirst()
        .orElseThrow()
        .getType();
  }
}
