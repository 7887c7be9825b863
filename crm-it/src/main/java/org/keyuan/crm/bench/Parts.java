package org.keyuan.crm.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Parts that names are put together from, in Chinese, from {@code names.properties}. */
final class Parts {
  private static final Properties PARTS = load();

  private Parts() {}

  private static Properties load() {
    var parts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Parts.class.getResourceAsStream("names.properties"), StandardCharsets.UTF_8)) {
      parts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  static String text(String name) {
    return PARTS.getProperty(name);
  }

  static String[] list(String name) {
    return text(name).split(",");
  }
}
