package org.keyuan.crm.duplicate.domain;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.keyuan.crm.shared.text.TextFolding;

/**
 * A telephone number as it is dialled from abroad, however it was written: {@code 0512-6288 1234},
 * {@code +86 512 62881234} and {@code 0086051262881234} are one number. Numbers without a country
 * code are Chinese.
 */
public final class NormalPhone {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /** Fewer than six digits are an extension or a short number, which many people have. */
  private static final long LEAST = 100_000;

  private NormalPhone() {}

  /** The number; null where there is none that tells anybody from others. */
  public static String of(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var typed = TextFolding.fold(text);
    try {
      var number = NUMBERS.parse(typed, "CN");
      number.clearExtension();
      return number.getNationalNumber() < LEAST
          ? null
          : NUMBERS.format(number, PhoneNumberFormat.E164);
    } catch (NumberParseException e) {
      return null;
    }
  }
}
