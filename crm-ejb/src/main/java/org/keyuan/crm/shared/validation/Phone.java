package org.keyuan.crm.shared.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A possible telephone number, national (China) or international with {@code +}; extensions
 * allowed. Null is valid.
 */
@Constraint(validatedBy = PhoneValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Phone {
  String message() default "validation.phone";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Whether only a mobile number will do; checked for Chinese numbers, whose ranges are known. */
  boolean mobile() default false;
}
