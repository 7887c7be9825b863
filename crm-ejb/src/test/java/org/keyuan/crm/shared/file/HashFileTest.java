package org.keyuan.crm.shared.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.file.HashFile.State;

class HashFileTest {
  private static final int MANY = 5_000;

  @TempDir private Path folder;

  @Asvs("6.2.12")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"':%d' | '\\r\\n' | true", "':%d' | '\\n' | false", "'' | '\\n' | true"})
  void has_findsEveryLine_andNothingElse(String count, String newline, boolean endsWithOne)
      throws Exception {
    var hashes = hashes("stolen ", MANY);
    var end = newline.replace("\\r", "\r").replace("\\n", "\n");
    var text =
        IntStream.range(0, MANY)
            .mapToObj(i -> hashes.get(i) + String.format(Locale.ROOT, count, 1 + i * i % 1_000_003))
            .collect(Collectors.joining(end));
    var file = file(endsWithOne ? text + end : text);
    assertThat(file.state()).isEqualTo(State.SOUND);
    for (var hash : hashes) {
      assertThat(file.has(hash)).as(hash).isTrue();
    }
    assertThat(file.has(hashes.get(7).toLowerCase(Locale.ROOT))).isTrue();
    for (var other : hashes("own ", 500)) {
      assertThat(file.has(other)).as(other).isFalse();
    }
    assertThat(file.has("0".repeat(40))).isFalse();
    assertThat(file.has("F".repeat(40))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void has_ofAShortFile_findsFirstAndLast(int lines) throws Exception {
    var hashes = hashes("few ", lines);
    var file = file(String.join("\n", hashes));
    assertThat(file.state()).isEqualTo(State.SOUND);
    for (var hash : hashes) {
      assertThat(file.has(hash)).isTrue();
    }
    assertThat(file.has(hashes("other ", 1).get(0))).isFalse();
  }

  @Test
  void file_thatIsNotSorted_isSaidToBe() throws Exception {
    var hashes = hashes("stolen ", MANY);
    Collections.rotate(hashes, 1_000);
    assertThat(file(String.join("\n", hashes)).state()).isEqualTo(State.UNSORTED);
    hashes.sort(Collections.reverseOrder());
    var file = file(String.join("\n", hashes));
    assertThat(file.state()).isEqualTo(State.UNSORTED);
    assertThatThrownBy(() -> file.has(hashes.get(1))).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "password\nqwerty\n",
        "0018A45C4D1DEF81644B54AB7F969B88D65:10\n",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709;4\n",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709:4\n\n\n"
      })
  void file_ofSomethingElse_isSaidToBe(String text) throws Exception {
    assertThat(file(text).state()).isEqualTo(State.FOREIGN);
  }

  @Test
  void file_ofNoLines_isNoFileOfHashes() throws Exception {
    var file = file("x".repeat(10_000));
    assertThat(file.state()).isEqualTo(State.FOREIGN);
    assertThatThrownBy(() -> file.has("0".repeat(40))).isInstanceOf(IOException.class);
  }

  @Test
  void file_thatIsNotThere_orNoFile_isSaidToBe() {
    var missing = new HashFile(folder.resolve("missing"));
    assertThat(missing.state()).isEqualTo(State.MISSING);
    assertThatThrownBy(() -> missing.has("0".repeat(40))).isInstanceOf(IOException.class);
    assertThat(new HashFile(folder).state()).isEqualTo(State.UNREADABLE);
  }

  private HashFile file(String text) throws IOException {
    return new HashFile(
        Files.writeString(folder.resolve("hashes.txt"), text, StandardCharsets.US_ASCII));
  }

  /** In order. */
  private static List<String> hashes(String begin, int count) throws Exception {
    var sha1 = MessageDigest.getInstance("SHA-1");
    return IntStream.range(0, count)
        .mapToObj(i -> sha1.digest((begin + i).getBytes(StandardCharsets.UTF_8)))
        .map(HexFormat.of().withUpperCase()::formatHex)
        .sorted()
        .collect(Collectors.toCollection(java.util.ArrayList::new));
  }
}
