package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.keyuan.crm.settings.DataDirectory;

/**
 * Hands the one-time password of the first administrator to whoever installs the product: a file
 * that only the server's account can read, gone as soon as the password was changed. A log would
 * keep it for ever.
 */
@ApplicationScoped
class FirstPasswordFile {

  static final String ADMINISTRATOR = "admin";

  private static Path file() {
    return DataDirectory.path().resolve("first-admin-password");
  }

  void write(String password) {
    try {
      Files.createDirectories(DataDirectory.path());
      Files.deleteIfExists(file());
      Files.createFile(
          file(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file(), password);
    } catch (IOException e) {
      throw new UncheckedIOException("the first password could not be handed over", e);
    }
  }

  void forget(String loginName) {
    if (ADMINISTRATOR.equals(loginName)) {
      try {
        Files.deleteIfExists(file());
      } catch (IOException e) {
        throw new UncheckedIOException("the first password's file could not be removed", e);
      }
    }
  }
}
