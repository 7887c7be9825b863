package org.keyuan.crm.shared.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps the value of a field (a password hash, say) out of the audit trail; that it changed is
 * told, with a mask in place of both values.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotAudited {

  /** What stands for a value. */
  String MASK = "***";
}
