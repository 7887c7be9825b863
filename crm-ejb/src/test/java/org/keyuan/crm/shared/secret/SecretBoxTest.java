package org.keyuan.crm.shared.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyuan.crm.shared.access.Asvs;

class SecretBoxTest {
  private static final String FIRST = "an old line of random text, long enough";
  private static final String SECOND = "a newer line of random text, long enough";
  private static final String PLAIN = "\u5bc6\u7801 s3cret";

  @TempDir private Path folder;
  private SecretBox box;

  @BeforeEach
  void makeBox() throws IOException {
    box = box(FIRST);
  }

  @Test
  void open_whatWasSealed_givesItBack() {
    assertThat(box.open(box.seal(PLAIN, "A:1"), "A:1")).isEqualTo(PLAIN);
    assertThat(box.open(box.seal("", "A:1"), "A:1")).isEmpty();
  }

  @Asvs({"11.2.3", "11.3.1", "11.3.2"})
  @Test
  void seal_sameTextTwice_looksDifferentAndTellsNothing() {
    assertThat(box.seal(PLAIN, "A:1")).isNotEqualTo(box.seal(PLAIN, "A:1"));
    var sealed = box.seal(PLAIN.getBytes(StandardCharsets.UTF_8), "A:1");
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("s3cret");
  }

  @Test
  void open_inAnotherContext_isRefused() {
    var sealed = box.seal(PLAIN, "A:1");
    assertThatThrownBy(() -> box.open(sealed, "A:2")).isInstanceOf(SecretUnreadableException.class);
  }

  @Asvs("11.3.3")
  @Test
  void open_afterAnyFlippedBit_isRefused() {
    var sealed = box.seal(PLAIN.getBytes(StandardCharsets.UTF_8), "A:1");
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      var damaged = sealed.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> box.open(damaged, "A:1"))
          .isInstanceOf(SecretUnreadableException.class);
    }
  }

  @Test
  void open_whatIsNoSealedText_isRefused() {
    for (var text : new String[] {"", "AQ==", "not base 64!", PLAIN}) {
      assertThatThrownBy(() -> box.open(text, "A:1")).isInstanceOf(SecretUnreadableException.class);
    }
  }

  @Asvs("11.2.2")
  @Test
  void keys_whenANewOneIsPutFirst_stillOpenWhatTheOldOneSealed() throws IOException {
    var sealed = box.seal(PLAIN, "A:1");
    var both = box(SECOND + "\n" + FIRST + "\n");
    assertThat(both.open(sealed, "A:1")).isEqualTo(PLAIN);
    var newer = both.seal(PLAIN, "A:1");
    assertThatThrownBy(() -> box.open(newer, "A:1")).isInstanceOf(SecretUnreadableException.class);
  }

  @Asvs({"11.2.1", "11.2.3"})
  @Test
  void keys_whenTooShortOrMissing_areRefused() {
    assertThatThrownBy(() -> box("short")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> box(" \n")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void fingerprint_isTheSameForEqualValuesOfOnePurposeAlone() throws IOException {
    assertThat(box.fingerprint("1", "A")).hasSize(64).isEqualTo(box.fingerprint("1", "A"));
    assertThat(box.fingerprint("1", "A"))
        .isNotEqualTo(box.fingerprint("1", "B"))
        .isNotEqualTo(box.fingerprint("2", "A"))
        .isNotEqualTo(box(SECOND).fingerprint("1", "A"));
  }

  private SecretBox box(String lines) throws IOException {
    return new SecretBox(SecretKeys.read(Files.writeString(folder.resolve("key"), lines)));
  }
}
