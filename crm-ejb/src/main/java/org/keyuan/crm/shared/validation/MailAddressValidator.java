package org.keyuan.crm.shared.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import java.util.regex.Pattern;

/** Knows which texts are {@link MailAddress}es. */
public class MailAddressValidator implements ConstraintValidator<MailAddress, String> {

  /** The longest path that mail servers must accept, less its brackets (RFC 5321, 4.5.3.1.3). */
  public static final int LONGEST = 254;

  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern ADDRESS =
      Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");
  private static final int LONGEST_LOCAL_PART = 64;

  @Override
  public boolean isValid(String text, ConstraintValidatorContext context) {
    return text == null || text.isBlank() || accepts(text);
  }

  /** Whether the product sends mail to such an address. */
  public static boolean accepts(String text) {
    return text != null
        && text.length() <= LONGEST
        && text.indexOf('@') <= LONGEST_LOCAL_PART
        && ADDRESS.matcher(text).matches();
  }

  /** The form in which addresses are kept and compared; null stays null. */
  public static String normalised(String text) {
    return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
  }
}
