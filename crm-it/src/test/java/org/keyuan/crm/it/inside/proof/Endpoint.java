package org.keyuan.crm.it.inside.proof;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.list.ListRequest;

/** A public method of a session bean, or of another bean that reads or does for others. */
record Endpoint(Class<?> bean, Method method) {
  private static final Map<Class<?>, Object> INSTANCES = new ConcurrentHashMap<>();
  private static final String ASKED = ".*(Queries|Service|Inbox|Options)";
  private static final String READING = ".*(Queries|Reader|Options)";

  /** Every one that the running application has, found by reflection. */
  static List<Endpoint> all() {
    return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .<Class<?>>map(bean -> bean.getBeanClass())
        .filter(type -> type.getName().startsWith("org.keyuan.crm."))
        .filter(type -> isSession(type) || isAsked(type))
        .distinct()
        .sorted(Comparator.comparing(Class::getName))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).map(m -> new Endpoint(type, m)))
        .filter(Endpoint::isPublic)
        .sorted(Comparator.comparing(Endpoint::name))
        .toList();
  }

  private static boolean isSession(Class<?> type) {
    return type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class);
  }

  private static boolean isAsked(Class<?> type) {
    return Modifier.isPublic(type.getModifiers()) && type.getSimpleName().matches(ASKED);
  }

  private boolean isPublic() {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic();
  }

  /** {@code Bean.method(Type,Type)}. */
  String name() {
    var types = Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName);
    return bean.getSimpleName()
        + "."
        + method.getName()
        + types.collect(Collectors.joining(",", "(", ")"));
  }

  /** Empty where the method or its bean says that it is unguarded. */
  Optional<Permitted> permission() {
    if (method.isAnnotationPresent(Unguarded.class)) {
      return Optional.empty();
    }
    var own = method.getAnnotation(Permitted.class);
    return Optional.ofNullable(own != null ? own : bean.getAnnotation(Permitted.class));
  }

  /** Whether what it does stays done, although the transaction around it is rolled back. */
  boolean commits() {
    var own = method.getAnnotation(TransactionAttribute.class);
    var attribute = own != null ? own : bean.getAnnotation(TransactionAttribute.class);
    var isApart =
        attribute != null
            && Set.of(TransactionAttributeType.NOT_SUPPORTED, TransactionAttributeType.REQUIRES_NEW)
                .contains(attribute.value());
    return (isApart && !isReading()) || Controls.STAY_DONE.containsKey(name());
  }

  /** Whether it only looks: then what it must not change is compared once a caller. */
  boolean isReading() {
    return permission()
        .map(p -> p.action() == Action.VIEW || p.action() == Action.EXPORT)
        .orElseGet(() -> bean.getSimpleName().matches(READING));
  }

  /** Whether it shows what a list or a report holds. */
  boolean isRead() {
    return isReading()
        && (Arrays.asList(method.getParameterTypes()).contains(ListRequest.class)
                && !method.getName().equals("pageDeleted")
            || Arrays.asList(method.getParameterTypes()).contains(ReportCode.class));
  }

  /**
   * Whether it speaks of bulk changes, which are known to whoever prepared them and to nobody else.
   */
  boolean isBulk() {
    return bean.getPackageName().contains(".bulk.");
  }

  Object instance() {
    return INSTANCES.computeIfAbsent(
        bean, type -> type == Planted.class ? new Planted() : CDI.current().select(type).get());
  }
}
