package org.keyuan.crm.backup.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program, as the build left it in the jar. */
final class ProductVersion {
  private static final String BUILD = "/META-INF/maven/org.keyuan.crm/crm-ejb/pom.properties";

  private ProductVersion() {}

  /** The version, or "development" outside of a jar. */
  static String get() {
    try (InputStream in = ProductVersion.class.getResourceAsStream(BUILD)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "development");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
