package org.keyuan.crm.shared.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;

/**
 * Stops every call for which the current caller lacks the permission named by {@link Permitted}.
 */
@Interceptor
@Permitted
@Priority(Interceptor.Priority.APPLICATION)
public class PermissionGuard {

  @AroundInvoke
  Object check(InvocationContext call) throws Exception {
    var permitted = permission(call.getMethod());
    if (permitted != null && !CallerContext.current().may(permitted.kind(), permitted.action())) {
      SecurityLog.note(
          "refused",
          "kind",
          permitted.kind(),
          "action",
          permitted.action(),
          "use_case",
          call.getMethod().getDeclaringClass().getSimpleName());
      throw new AccessDeniedException(permitted.kind(), permitted.action());
    }
    return call.proceed();
  }

  private static Permitted permission(Method method) {
    if (method.isAnnotationPresent(Unguarded.class)) {
      return null;
    }
    var own = method.getAnnotation(Permitted.class);
    return own != null ? own : method.getDeclaringClass().getAnnotation(Permitted.class);
  }
}
