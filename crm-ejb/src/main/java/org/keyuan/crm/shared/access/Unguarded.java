package org.keyuan.crm.shared.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a session bean, or a method of one, that needs no permission which could be named before it
 * is called, and says why: it works before or without a signed-in person, or asks itself, once it
 * knows which record it is about. {@link PermissionGuard} lets everybody through.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Unguarded {

  /** The reason. */
  String value();
}
