package org.keyuan.crm.shared.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A unified social credit code whose check character is right. Null is valid. */
@Constraint(validatedBy = CreditCode.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface CreditCode {
  String message() default "validation.credit_code";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /**
   * GB 32100-2015: 17 characters weighted by powers of 3 modulo 31, the 18th makes the sum a
   * multiple of 31.
   */
  class Validator implements ConstraintValidator<CreditCode, String> {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Override
    public boolean isValid(String code, ConstraintValidatorContext context) {
      return code == null || code.isBlank() || (code.length() == 18 && checks(code));
    }

    private static boolean checks(String code) {
      int sum = 0;
      int weight = 1;
      for (int i = 0; i < 17; i++) {
        int value = ALPHABET.indexOf(code.charAt(i));
        if (value < 0) {
          return false;
        }
        sum += value * weight;
        weight = weight * 3 % 31;
      }
      return ALPHABET.indexOf(code.charAt(17)) == (31 - sum % 31) % 31;
    }
  }
}
