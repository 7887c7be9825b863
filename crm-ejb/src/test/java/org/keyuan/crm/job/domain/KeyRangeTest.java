package org.keyuan.crm.job.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyRangeTest {
  @Test
  void split_coversEveryKeyOnce() {
    assertThat(new KeyRange(1, 10).split(3))
        .containsExactly(new KeyRange(1, 4), new KeyRange(5, 8), new KeyRange(9, 10));
  }

  @Test
  void split_whenFewerKeysThanParts_makesNoEmptyPart() {
    assertThat(new KeyRange(5, 6).split(4)).containsExactly(new KeyRange(5, 5), new KeyRange(6, 6));
  }

  @Test
  void split_whenEmpty_staysOneEmptyRange() {
    assertThat(new KeyRange(1, 0).split(4)).containsExactly(new KeyRange(1, 0));
  }

  @Test
  void percent_followsTheKeys() {
    Checkpoint half = new Checkpoint("s", 0, new KeyRange(11, 20), 15, false, 3, 0);
    assertThat(half.percent()).isEqualTo(50);
    assertThat(half.remaining()).isEqualTo(new KeyRange(16, 20));
  }
}
