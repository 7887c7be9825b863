package org.keyuan.crm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameWordsTest {
  private static final NameWords WORDS = NameWords.of(List.of("ABcd", "ABAB", "EFcd", "BGhi"));

  @Test
  void near_givesThePartsThatThisShareOfTheNamesHas() {
    assertThat(WORDS.near(0.5, 2)).containsExactly("AB", "cd");
  }

  @Test
  void near_countsAPartOnceInAName() {
    assertThat(WORDS.having()).containsEntry("AB", 2).containsEntry("BA", 1);
  }
}
