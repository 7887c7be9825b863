package org.keyuan.crm.shared.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedPartsTest {
  private static final int PART = SealedParts.PART;
  private final byte[] key = FileKeys.random();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, PART - 1, PART, PART + 1, 3 * PART, 3 * PART + 77})
  void open_whatWasSealed_givesItBack(int size) throws IOException {
    var content = content(size);
    var parts = seal(content, "A:1");
    assertThat(open(parts, "A:1")).isEqualTo(content);
    assertThat(parts).hasSize(Math.max(1, (size + PART - 1) / PART));
  }

  @Test
  void open_anyBitFlipped_isRefused() throws IOException {
    var parts = seal(content(PART + 100), "A:1");
    var random = new Random(5);
    for (int i = 0; i < 200; i++) {
      var part = parts.get(i % 2);
      int at = random.nextInt(part.length);
      byte bit = (byte) (1 << random.nextInt(8));
      part[at] ^= bit;
      assertRefused(parts, "A:1");
      part[at] ^= bit;
    }
    assertThat(open(parts, "A:1")).isEqualTo(content(PART + 100));
  }

  @Test
  void open_cutOffOrLengthened_isRefused() throws IOException {
    var parts = seal(content(3 * PART), "A:1");
    assertRefused(parts.subList(0, 2), "A:1");
    assertRefused(parts.subList(0, 1), "A:1");
    assertRefused(List.of(), "A:1");
    var longer = new ArrayList<>(parts);
    longer.add(parts.get(2));
    assertRefused(longer, "A:1");
    parts.set(2, java.util.Arrays.copyOf(parts.get(2), parts.get(2).length - 1));
    assertRefused(parts, "A:1");
    parts.set(2, new byte[0]);
    assertRefused(parts, "A:1");
  }

  @Test
  void open_inAnotherOrder_isRefused() throws IOException {
    var parts = seal(content(3 * PART), "A:1");
    Collections.swap(parts, 0, 1);
    assertRefused(parts, "A:1");
  }

  @Test
  void open_asAnotherRecords_isRefused() throws IOException {
    var parts = seal(content(10), "A:1");
    assertRefused(parts, "A:2");
    var others = new SealedParts(FileKeys.random(), "A:1");
    assertThatThrownBy(() -> others.open(source(parts), new ByteArrayOutputStream(), "x"))
        .isInstanceOf(DamagedFileException.class);
  }

  private static byte[] content(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private List<byte[]> seal(byte[] content, String context) throws IOException {
    var parts = new ArrayList<byte[]>();
    new SealedParts(key, context)
        .seal(new ByteArrayInputStream(content), (number, part) -> parts.add(part));
    return parts;
  }

  private byte[] open(List<byte[]> parts, String context) throws IOException {
    var out = new ByteArrayOutputStream();
    new SealedParts(key, context).open(source(parts), out, "x");
    return out.toByteArray();
  }

  private void assertRefused(List<byte[]> parts, String context) {
    assertThatThrownBy(() -> open(parts, context)).isInstanceOf(DamagedFileException.class);
  }

  private static SealedParts.Source source(List<byte[]> parts) {
    return number -> number < parts.size() ? Optional.of(parts.get(number)) : Optional.empty();
  }
}
