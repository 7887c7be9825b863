package org.keyuan.crm.shared.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The halves of the files' keys that are in no database and so in no backup: one small file each,
 * in a folder beside that of {@link org.keyuan.crm.shared.secret.SecretBox}. Without its half a
 * content can't be read from any copy of the database, however old; that is what makes erasing it
 * final.
 */
final class FileKeys {
  static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  FileKeys(Path folder) {
    this.folder = folder;
  }

  /** The folder {@code <key file>.files} beside the key file that the server was told. */
  static FileKeys besideTheKeyFile() {
    var file = System.getProperty("crm.secret.key.file", "");
    if (file.isBlank()) {
      throw new IllegalStateException("the system property crm.secret.key.file names no key file");
    }
    return new FileKeys(Path.of(file + ".files"));
  }

  static byte[] random() {
    var bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Makes a half, written to the disk, and gives the name by which it is found. */
  String make() {
    var name = UUID.randomUUID().toString();
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
      }
      Files.write(
          folder.resolve(name),
          random(),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE,
          StandardOpenOption.DSYNC);
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException("the key of a file could not be kept", e);
    }
  }

  /**
   * The content's key, made of the half that the database has and the one here; empty once gone.
   */
  Optional<byte[]> join(String name, byte[] half) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(half, "HmacSHA256"));
      return Optional.of(mac.doFinal(Files.readAllBytes(path(name))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the key of a file can't be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** Overwrites and removes the half; nothing happens where it is gone. */
  void destroy(String name) {
    try {
      var file = path(name);
      if (Files.exists(file)) {
        Files.write(file, random(), StandardOpenOption.DSYNC);
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the key of a file could not be destroyed", e);
    }
  }

  /** Names come from the database, so they are not trusted to be what was written there. */
  private Path path(String name) {
    return folder.resolve(UUID.fromString(name).toString());
  }
}
