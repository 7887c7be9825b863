package org.keyuan.crm.web.shared.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The secret that the launcher shares with the server: a file that only the account running both
 * can read, named by the system property {@code crm.console.key.file}. Without the property nothing
 * opens.
 */
@ApplicationScoped
public class ConsoleKey {
  private static final Logger LOG = Logger.getLogger(ConsoleKey.class.getName());
  private static final String SCHEME = "Bearer ";
  private static final int SHORTEST = 16;

  /**
   * Compares in constant time; the header may be null. The file is read each time, so that a new
   * key counts at once.
   */
  public boolean opens(String header) {
    String key = read();
    if (key.length() < SHORTEST || header == null || !header.startsWith(SCHEME)) {
      return false;
    }
    return MessageDigest.isEqual(bytes(key), bytes(header.substring(SCHEME.length()).strip()));
  }

  private static String read() {
    String file = System.getProperty("crm.console.key.file", "");
    if (file.isBlank()) {
      return "";
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The console key cannot be read", e);
      return "";
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
