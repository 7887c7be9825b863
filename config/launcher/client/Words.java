import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the client says, in the language that {@code CRM_LANG} names. */
final class Words {
  static final Locale LOCALE = "zh".equals(System.getenv("CRM_LANG")) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;

  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("words", LOCALE);

  private Words() {}

  static String of(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), LOCALE).format(values);
  }
}
