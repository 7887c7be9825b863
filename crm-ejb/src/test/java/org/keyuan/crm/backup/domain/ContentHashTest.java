package org.keyuan.crm.backup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentHashTest {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  @Test
  void hex_ofRowsInAnyOrder_isTheirSum() {
    Random random = new Random(4);
    List<byte[]> digests = new ArrayList<>();
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < 1_000; i++) {
      byte[] digest = new byte[32];
      random.nextBytes(digest);
      // carries through whole words are what could go wrong
      java.util.Arrays.fill(digest, 8, 24, (byte) (i % 3 == 0 ? 0xFF : 0));
      digests.add(digest);
      sum = sum.add(new BigInteger(1, digest)).mod(MODULUS);
    }
    assertThat(new BigInteger(hash(digests), 16)).isEqualTo(sum);
    Collections.shuffle(digests, random);
    assertThat(new BigInteger(hash(digests), 16)).isEqualTo(sum);
  }

  @Test
  void hex_ofARowTwice_isNotThatOfNone() {
    byte[] digest = HexFormat.of().parseHex("80" + "00".repeat(31));
    assertThat(hash(List.of(digest))).isNotEqualTo(hash(List.of()));
    assertThat(hash(List.of())).isEqualTo("0".repeat(64));
  }

  private static String hash(List<byte[]> digests) {
    ContentHash hash = new ContentHash();
    digests.forEach(hash::add);
    return hash.hex();
  }
}
