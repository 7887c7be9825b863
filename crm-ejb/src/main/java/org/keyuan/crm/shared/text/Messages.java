package org.keyuan.crm.shared.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the product in its two languages. A key's first segment names the feature and so the
 * bundle: {@code customer_edit.message.saved} stands in {@code customer.properties}.
 */
public final class Messages {

  /** The two languages, the default first. */
  public static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private static final String FOLDER = "org.keyuan.crm.messages.";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Messages() {}

  /**
   * The text with its placeholders filled; the key itself between question marks where it is
   * missing.
   */
  public static String text(Locale locale, String key, Object... arguments) {
    var pattern = pattern(locale, key);
    var words = new Object[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = word(locale, arguments[i]);
    }
    return new MessageFormat(pattern, locale).format(words);
  }

  /**
   * One of the two languages for a tag that may come from anywhere; the default for everything
   * unknown.
   */
  public static Locale locale(String tag) {
    return tag != null && tag.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  private static String pattern(Locale locale, String key) {
    try {
      return ResourceBundle.getBundle(
              FOLDER + feature(key), locale, Messages.class.getClassLoader(), NO_FALLBACK)
          .getString(key);
    } catch (MissingResourceException e) {
      return "?" + key + "?";
    }
  }

  private static String feature(String key) {
    int end = 0;
    while (end < key.length() && Character.isLetter(key.charAt(end))) {
      end++;
    }
    return key.substring(0, end);
  }

  /**
   * Enums are said by their bundle text, e.g. {@code kind.CUSTOMER}. Numbers other than counts keep
   * their digits.
   */
  private static Object word(Locale locale, Object argument) {
    if (argument instanceof Enum<?> value) {
      return text(locale, enumKey(value));
    }
    return argument instanceof java.math.BigDecimal amount ? amount.toPlainString() : argument;
  }

  /** {@code RecordKind.CUSTOMER} is said by {@code recordkind.CUSTOMER}. */
  public static String enumKey(Enum<?> value) {
    return value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + value.name();
  }
}
