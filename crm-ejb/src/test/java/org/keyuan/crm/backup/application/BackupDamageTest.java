package org.keyuan.crm.backup.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyuan.crm.backup.BackupFixture;
import org.keyuan.crm.backup.domain.BackupDamagedException;
import org.keyuan.crm.backup.domain.BackupTooNewException;

/** Every kind of damage is found, and the target has not been touched by then. */
class BackupDamageTest {
  private static final int FLIPS = 200;
  private static final int SEAL = 64;

  @TempDir Path directory;
  private Path good;
  private byte[] bytes;
  private DataSource target;
  private List<String> untouched;

  @BeforeEach
  void writeBackup() throws Exception {
    DataSource source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    BackupFixture.execute(source, "UPDATE CUSTOMER SET PHOTO = NULL");
    good = BackupFixture.write(source, directory).file();
    bytes = Files.readAllBytes(good);
    target = BackupFixture.memory();
    untouched = BackupFixture.dump(target);
  }

  @Test
  void restore_whenAnyBitIsFlipped_isRefused() throws Exception {
    Random random = new Random(20261122);
    for (int i = 0; i < FLIPS; i++) {
      byte[] flipped = bytes.clone();
      int bit = random.nextInt(bytes.length * 8);
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(flipped);
    }
  }

  @Test
  void restore_whenFileIsTruncatedAnywhere_isRefused() throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < FLIPS / 4; i++) {
      assertRefused(Arrays.copyOf(bytes, random.nextInt(bytes.length)));
    }
    assertRefused(new byte[0]);
    assertRefused(Arrays.copyOf(bytes, bytes.length + 1));
    assertRefused("no zip at all".repeat(100).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void restore_whenFileIsMissing_isRefused() {
    assertThatThrownBy(() -> BackupFixture.restore(directory.resolve("none.kyb"), target))
        .isInstanceOf(BackupDamagedException.class);
  }

  @Test
  void restore_whenResealedWithoutAPart_isRefused() throws Exception {
    assertRefused(forged(name -> name.contains("CUSTOMER") ? "" : name, text -> text));
  }

  @Test
  void restore_whenResealedWithForeignPath_isRefused() throws Exception {
    assertRefused(
        forged(name -> name.equals("tables/NO_KEY.jsonl") ? "../../evil" : name, text -> text));
  }

  @Test
  void restore_whenResealedWithOtherRows_isRefused() throws Exception {
    assertRefused(forged(name -> name, text -> text.replace("[\"twice\"]", "[\"three\"]")));
  }

  @Test
  void restore_whenResealedWithLongerPart_isRefused() throws Exception {
    assertRefused(
        forged(name -> name, text -> text.replace("[\"twice\"]", "[\"twice, and more\"]")));
  }

  @Test
  void restore_whenManifestIsNotOne_isRefused() throws Exception {
    assertRefused(forged(name -> name, text -> text.replace("\"sequences\"", "\"sequels\"")));
    assertRefused(forged(name -> name, text -> text.replace("keyuan-backup", "something")));
    assertRefused(forged(name -> name, text -> text.startsWith("{") ? "[]" : text));
  }

  @Test
  void restore_whenFormatIsNewer_saysSo() throws Exception {
    byte[] newer =
        forged(name -> name, text -> text.replace("\"formatVersion\": 1", "\"formatVersion\": 2"));
    Path file = Files.write(directory.resolve("newer.kyb"), newer);
    assertThatThrownBy(() -> BackupFixture.restore(file, target))
        .isInstanceOf(BackupTooNewException.class);
    assertThat(BackupFixture.dump(target)).isEqualTo(untouched);
  }

  @Test
  void restore_whenPartUnpacksToALot_isRefusedQuickly() throws Exception {
    byte[] row = "[null]\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    Path file = directory.resolve("bomb.kyb");
    long size = 2_000L * row.length;
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("tables/NO_KEY.jsonl"));
      for (int i = 0; i < 2_000; i++) {
        zip.write(row);
      }
      zip.putNextEntry(new ZipEntry("manifest.json"));
      zip.write(
          manifest()
              .replaceFirst("(?s)(\"NO_KEY\".*?\"bytes\": )[0-9]+", "$1" + size)
              .getBytes(StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> BackupFixture.restore(file, target))
        .isInstanceOf(BackupDamagedException.class);
    assertThat(BackupFixture.dump(target)).isEqualTo(untouched);
  }

  private void assertRefused(byte[] content) throws Exception {
    Path file = Files.write(directory.resolve("damaged.kyb"), content);
    assertThatThrownBy(() -> BackupFixture.restore(file, target))
        .isInstanceOf(BackupDamagedException.class);
    assertThat(BackupFixture.dump(target)).isEqualTo(untouched);
  }

  private String manifest() throws IOException {
    try (ZipFile zip = new ZipFile(good.toFile())) {
      return text(zip, zip.getEntry("manifest.json"));
    }
  }

  /** A change to a name or a text. */
  @FunctionalInterface
  private interface Forger {
    String forge(String original);
  }

  /** The good file with parts changed, and a seal that fits again. */
  private byte[] forged(Forger names, Forger texts) throws Exception {
    Path file = directory.resolve("forged.zip");
    try (ZipFile zip = new ZipFile(good.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : zip.stream().toList()) {
        String name = names.forge(entry.getName());
        if (!name.isEmpty()) {
          out.putNextEntry(new ZipEntry(name));
          out.write(texts.forge(text(zip, entry)).getBytes(StandardCharsets.UTF_8));
        }
      }
      out.setComment("0".repeat(SEAL));
    }
    byte[] forged = Files.readAllBytes(file);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(forged);
    byte[] seal = HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(seal, 0, forged, forged.length - SEAL, SEAL);
    return forged;
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
  }
}
