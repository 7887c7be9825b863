package org.keyuan.crm.backup;

import java.util.Locale;
import java.util.Map;
import org.keyuan.crm.shared.text.Messages;

/** The words of {@link RestoreCommand}, in the language of the environment (LC_ALL, LANG). */
final class CommandMessages {
  private final Locale locale;

  CommandMessages(Map<String, String> environment) {
    String language = environment.getOrDefault("LC_ALL", "");
    if (language.isEmpty()) {
      language = environment.getOrDefault("LANG", "");
    }
    locale = language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  /** The message of a key with its places filled in. */
  String text(String key, Object... args) {
    return Messages.text(locale, key, args);
  }
}
