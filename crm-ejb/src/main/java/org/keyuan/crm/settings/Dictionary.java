package org.keyuan.crm.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The data dictionary, kept in memory for a few seconds: it is read for nearly every cell and
 * changes rarely.
 */
@ApplicationScoped
public class Dictionary {

  private static final Duration FRESH = Duration.ofSeconds(5);

  @Inject private SettingsReader reader;

  private volatile List<DictionaryItem> items = List.of();
  private volatile Instant readAt = Instant.MIN;

  /** The entries of a category that can be chosen, in their order. */
  public List<DictionaryItem> list(String category) {
    return items().stream()
        .filter(item -> item.category().equals(category) && item.active())
        .toList();
  }

  /** The entry with this code, offered or withdrawn. */
  public Optional<DictionaryItem> find(String category, String code) {
    return items().stream()
        .filter(item -> item.category().equals(category) && item.code().equals(code))
        .findFirst();
  }

  /** The words for a code; the code itself where the entry is gone. */
  public String name(String category, String code, Locale locale) {
    return code == null ? "" : find(category, code).map(item -> item.name(locale)).orElse(code);
  }

  /** Makes the next reader see a change at once on this node. */
  void forget() {
    readAt = Instant.MIN;
  }

  private List<DictionaryItem> items() {
    if (readAt.plus(FRESH).isBefore(Instant.now())) {
      items = reader.readDictionary();
      readAt = Instant.now();
    }
    return items;
  }
}
