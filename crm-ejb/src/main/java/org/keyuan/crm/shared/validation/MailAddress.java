package org.keyuan.crm.shared.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One e-mail address that the product sends to: a plain mailbox with a domain of two or more parts.
 * Stricter than the standard's {@code @Email}, because it becomes a header: no display name, no
 * quotes, no comments, nothing that a mail server could take for a second address. Null is valid.
 */
@Constraint(validatedBy = MailAddressValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface MailAddress {
  String message() default "validation.email";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
