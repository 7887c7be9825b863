package org.keyuan.crm.it.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The product's words: the texts of every feature's bundle, in both languages. */
final class Bundles {
  private static final String FOLDER = "crm-ejb/src/main/resources/org/keyuan/crm/messages/";

  private Bundles() {}

  /** Files by their name without folder, e.g. {@code customer_zh_CN.properties}. */
  static Map<String, Map<String, String>> files() {
    var files = new TreeMap<String, Map<String, String>>();
    Sources.main(".properties")
        .forEach(
            (path, text) -> {
              if (path.startsWith(FOLDER)) {
                files.put(path.substring(FOLDER.length()), parse(text));
              }
            });
    return files;
  }

  /** The English bundles by feature. */
  static Map<String, Map<String, String>> english() {
    return files().entrySet().stream()
        .filter(file -> !file.getKey().contains("_"))
        .collect(
            Collectors.toMap(
                file -> file.getKey().replace(".properties", ""),
                Map.Entry::getValue,
                (a, b) -> a,
                TreeMap::new));
  }

  /** Every key of every English bundle with its text. */
  static Map<String, String> words() {
    var words = new TreeMap<String, String>();
    english().values().forEach(words::putAll);
    return words;
  }

  static Map<String, String> parse(String text) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var sorted = new TreeMap<String, String>();
    properties.forEach((key, value) -> sorted.put((String) key, (String) value));
    return sorted;
  }
}
