package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.identity.Authentication;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.Unguarded;

/** Doors that stay shut: for nobody, after wrong passwords; and what is written about it. */
class SecurityChecks {
  @Asvs({"8.2.1", "8.3.1"})
  @Test
  void nobody_isRefusedByEveryUseCase() {
    var refused = new ArrayList<String>();
    var open = new ArrayList<String>();
    for (var type : useCases()) {
      for (var method : guarded(type)) {
        (isRefused(type, method) ? refused : open)
            .add(type.getSimpleName() + "." + method.getName());
      }
    }
    assertThat(open).isEmpty();
    assertThat(refused).hasSizeGreaterThan(10);
  }

  @Asvs("6.3.1")
  @Test
  void account_afterFiveWrongPasswords_isLockedForTheRightOne() {
    World.get();
    var address = "10.9." + System.nanoTime() % 200 + ".7";
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("marketer", "wrong " + i, address)).isFalse();
    }
    assertThat(signIn("marketer", World.PASSWORD, address)).isFalse();
    World.sql()
        .update(
            "UPDATE APP_USER SET LOCKED_UNTIL = NULL, FAILED_ATTEMPTS = 0 WHERE LOGIN_NAME = ?",
            "marketer");
    assertThat(signIn("marketer", World.PASSWORD, address)).isTrue();
  }

  @Asvs("16.3.1")
  @Test
  void signingIn_isWrittenDown_doneOrRefused() {
    var login = World.person(org.keyuan.crm.identity.RoleCode.OPERATOR);
    signIn(login, World.PASSWORD, "10.7.0.7");
    signIn(login, "wrong", "10.7.0.8");
    assertThat(
            World.sql()
                .list(
                    "SELECT ACTION_CODE, CHANGES FROM AUDIT_ENTRY WHERE RECORD_KIND = 'USER' AND RECORD_NAME = ? AND ACTION_CODE LIKE 'SIGN_IN%' ORDER BY ID",
                    row -> row.text(1) + " " + row.text(2), login))
        .hasSize(2)
        .satisfiesExactly(
            done -> assertThat(done).startsWith("SIGN_IN ").contains("10.7.0.7"),
            refused -> assertThat(refused).startsWith("SIGN_IN_REFUSED ").contains("10.7.0.8"));
  }

  @Test
  void account_whenDisabled_isRefused() {
    World.get();
    var address = "10.8.0.7";
    World.sql().update("UPDATE APP_USER SET ENABLED = ? WHERE LOGIN_NAME = ?", false, "portal");
    try {
      assertThat(signIn("portal", World.PASSWORD, address)).isFalse();
    } finally {
      World.sql().update("UPDATE APP_USER SET ENABLED = ? WHERE LOGIN_NAME = ?", true, "portal");
    }
  }

  @Asvs("16.2.1")
  @Test
  void audit_saysWhoChangedWhatFromWhatToWhat() {
    World.get();
    var id = Customers.enter("first");
    var before = Customers.name(id);
    var after = "\u5ba1\u8ba1 " + UUID.randomUUID();
    Inside.as(
        "leader",
        () -> {
          Customers.service().change(id, Customers.version(id), Customers.named(after));
          return null;
        });
    assertThat(audit(id)).hasSize(2);
    assertThat(audit(id).get(0)).startsWith("CREATE first");
    assertThat(audit(id).get(1)).startsWith("EDIT leader").contains(before, after);
  }

  @Asvs({"2.3.3", "16.5.3"})
  @Test
  void audit_ofARefusedChange_hasNoRow() {
    World.get();
    var id = Customers.enter("first");
    try {
      Inside.as(
          "second",
          () -> {
            Customers.service().delete(id, Customers.version(id));
            return null;
          });
    } catch (RuntimeException e) {
      assertThat(audit(id)).hasSize(1);
    }
    assertThat(audit(id)).hasSize(1);
  }

  private static List<String> audit(long id) {
    return World.sql()
        .list(
            "SELECT ACTION_CODE, LOGIN_NAME, CHANGES FROM AUDIT_ENTRY WHERE RECORD_KIND = 'CUSTOMER' AND RECORD_ID = ? ORDER BY ID",
            row -> row.text(1) + " " + row.text(2) + " " + row.text(3),
            id);
  }

  private static boolean signIn(String name, String password, String address) {
    return Inside.bean(Authentication.class).signIn(name, password, address).isPresent();
  }

  private static List<Class<?>> useCases() {
    return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .<Class<?>>map(bean -> bean.getBeanClass())
        .filter(type -> type.getName().startsWith("org.keyuan.crm."))
        .filter(
            type ->
                type.isAnnotationPresent(Stateless.class)
                    || type.isAnnotationPresent(Singleton.class))
        .filter(type -> !type.isAnnotationPresent(Unguarded.class))
        .distinct()
        .toList();
  }

  private static List<Method> guarded(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !method.isAnnotationPresent(Unguarded.class))
        .filter(
            m ->
                m.isAnnotationPresent(Permitted.class) || type.isAnnotationPresent(Permitted.class))
        .toList();
  }

  private static boolean isRefused(Class<?> type, Method method) {
    return Inside.as(
        Caller.nobody(),
        () -> {
          try {
            method.invoke(Inside.bean(type), arguments(method));
            return false;
          } catch (InvocationTargetException e) {
            return e.getCause() instanceof AccessDeniedException;
          }
        });
  }

  private static Object[] arguments(Method method) {
    return Arrays.stream(method.getParameterTypes()).map(SecurityChecks::nothing).toArray();
  }

  private static Object nothing(Class<?> type) {
    if (!type.isPrimitive()) {
      return null;
    }
    return type == boolean.class ? (Object) false : type == long.class ? (Object) 1L : (Object) 1;
  }
}
