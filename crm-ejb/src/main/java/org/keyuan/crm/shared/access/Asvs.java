package org.keyuan.crm.shared.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a test which requirements of OWASP ASVS 5.0 it proves, e.g. {@code @Asvs({"3.3.2",
 * "3.3.4"})}. {@code docs/security.md} is made of these, so the map can't say more than what is
 * tested. It is read from the source and leaves nothing in class files.
 */
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Asvs {

  /** Numbers of requirements; {@code asvs.csv} of the tests lists them. */
  String[] value();
}
