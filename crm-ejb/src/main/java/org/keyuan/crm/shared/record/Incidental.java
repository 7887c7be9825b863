package org.keyuan.crm.shared.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that changes by the way, such as the moment of the last sign-in, which the audit trail
 * tells by a row of its own. A change of nothing else leaves no row.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Incidental {}
