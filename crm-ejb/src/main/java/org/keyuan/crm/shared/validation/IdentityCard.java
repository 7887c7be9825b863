package org.keyuan.crm.shared.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A resident identity card number of 18 characters, with a real birth date and the right check
 * character. Null is valid.
 */
@Constraint(validatedBy = IdentityCard.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface IdentityCard {
  String message() default "validation.identity_card";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** GB 11643-1999 (ISO 7064 MOD 11-2). */
  class Validator implements ConstraintValidator<IdentityCard, String> {

    private static final String CHECKS = "10X98765432";

    @Override
    public boolean isValid(String number, ConstraintValidatorContext context) {
      return number == null
          || number.isBlank()
          || (number.matches("[1-9]\\d{16}[0-9X]") && hasBirthDate(number) && checks(number));
    }

    private static boolean hasBirthDate(String number) {
      try {
        var born =
            LocalDate.of(
                Integer.parseInt(number.substring(6, 10)),
                Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
        return born.getYear() >= 1850;
      } catch (DateTimeException e) {
        return false;
      }
    }

    private static boolean checks(String number) {
      int sum = 0;
      for (int i = 0; i < 17; i++) {
        int weight = (1 << (17 - i)) % 11;
        sum += (number.charAt(i) - '0') * weight;
      }
      return CHECKS.charAt(sum % 11) == number.charAt(17);
    }
  }
}
