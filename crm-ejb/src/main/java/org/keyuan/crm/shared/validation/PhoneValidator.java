package org.keyuan.crm.shared.validation;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Lets libphonenumber decide; numbers without a country code are Chinese. */
public class PhoneValidator implements ConstraintValidator<Phone, String> {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final int CHINA = 86;

  private boolean mobile;

  @Override
  public void initialize(Phone constraint) {
    mobile = constraint.mobile();
    if (mobile && constraint.message().equals("validation.phone")) {
      throw new IllegalArgumentException("a mobile constraint says validation.mobile");
    }
  }

  @Override
  public boolean isValid(String text, ConstraintValidatorContext context) {
    if (text == null || text.isBlank()) {
      return true;
    }
    try {
      return accepts(NUMBERS.parse(text, "CN"));
    } catch (NumberParseException e) {
      return false;
    }
  }

  private boolean accepts(PhoneNumber number) {
    if (mobile && number.getCountryCode() == CHINA) {
      return NUMBERS.isValidNumber(number)
          && NUMBERS.getNumberType(number) == PhoneNumberType.MOBILE;
    }
    return NUMBERS.isPossibleNumber(number);
  }
}
