package org.keyuan.crm.backup.application;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The small file beside a backup, {@code keyuan-….kyb.verified}, that remembers its verification.
 * It is a note and no part of the backup: without it the backup counts as not verified yet.
 */
final class VerificationFile {
  private static final String SUFFIX = ".verified";

  private VerificationFile() {}

  static Path of(Path backup) {
    return backup.resolveSibling(backup.getFileName() + SUFFIX);
  }

  static void write(Path backup, Verification verification) throws IOException {
    JsonObject json =
        Json.createObjectBuilder()
            .add("seal", verification.seal())
            .add("verifiedAt", verification.verifiedAt().toString())
            .add("took", verification.took().toString())
            .add("tables", verification.tables())
            .add("rows", verification.rows())
            .build();
    Path part = Files.createTempFile(backup.toAbsolutePath().getParent(), ".verified", ".part");
    try {
      Files.write(part, json.toString().getBytes(StandardCharsets.UTF_8));
      Files.move(part, of(backup), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The verification of exactly this file; empty when there is none. */
  static Optional<Verification> find(Path backup, String seal) throws IOException {
    Path file = of(backup);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file);
        var reader = Json.createReader(in)) {
      return Optional.of(verification(reader.readObject())).filter(v -> v.seal().equals(seal));
    } catch (JsonException | ClassCastException | NullPointerException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Verification verification(JsonObject json) {
    return new Verification(
        json.getString("seal"),
        Instant.parse(json.getString("verifiedAt")),
        Duration.parse(json.getString("took")),
        json.getInt("tables"),
        json.getJsonNumber("rows").longValueExact());
  }
}
