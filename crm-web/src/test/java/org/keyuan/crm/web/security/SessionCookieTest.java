package org.keyuan.crm.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyuan.crm.shared.access.Asvs;

class SessionCookieTest {
  private final Map<String, Object> set = new TreeMap<>();

  @Asvs({"3.3.1", "3.3.3", "3.3.4"})
  @ParameterizedTest
  @EnumSource(
      value = Transport.class,
      names = {"OWN", "PROXY"})
  void cookie_whereHttpsIsAskedFor_isTiedToHostAndHttps(Transport transport) {
    SessionCookie.prepare(context(), transport);
    assertThat(set)
        .containsEntry("setName", "__Host-crm")
        .containsEntry("setPath", "/")
        .containsEntry("setSecure", true)
        .containsEntry("setHttpOnly", true);
  }

  @Test
  void cookie_otherwise_isAsTheDescriptorSays() {
    SessionCookie.prepare(context(), Transport.ANY);
    assertThat(set).isEmpty();
  }

  private ServletContext context() {
    return fake(ServletContext.class, fake(SessionCookieConfig.class, null));
  }

  private <T> T fake(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) -> {
              if (arguments != null) {
                set.put(called.getName(), arguments[0]);
              }
              return answer;
            }));
  }
}
