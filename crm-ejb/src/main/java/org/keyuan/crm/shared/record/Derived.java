package org.keyuan.crm.shared.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that follows from others or from an action with a permission of its own, so that a role
 * that withholds it from people's forms doesn't hinder the record from keeping it right.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Derived {}
