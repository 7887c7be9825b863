package org.keyuan.crm.shared.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the permission that a use case or query needs; {@link PermissionGuard} refuses everybody
 * else. It decides whether the action is allowed at all; which records it reaches is decided by
 * {@link DataScope}.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Permitted {
  @Nonbinding
  RecordKind kind() default RecordKind.PROFILE;

  @Nonbinding
  Action action() default Action.VIEW;
}
