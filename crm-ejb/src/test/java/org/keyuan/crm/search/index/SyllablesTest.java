package org.keyuan.crm.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SyllablesTest {

  @Test
  void ways_ambiguousLetters_areReadInEachWay() {
    assertThat(Syllables.ways("xian")).contains(List.of("xian"), List.of("xi", "an"));
    assertThat(Syllables.ways("fangan")).contains(List.of("fang", "an"), List.of("fan", "gan"));
  }

  @Test
  void ways_lastSyllable_mayBeUnfinished() {
    assertThat(Syllables.ways("zhangs")).contains(List.of("zhang", "s"));
    assertThat(Syllables.beginning("zhu")).contains("zhu", "zhuang").doesNotContain("zhi");
  }

  @Test
  void ways_otherWords_areNone() {
    assertThat(Syllables.ways("smith")).isEmpty();
    assertThat(Syllables.ways("vvv")).isEmpty();
  }

  @Test
  void ways_longNonsense_isGivenUpSoon() {
    var letters = "anangan".repeat(15) + "uu";
    var start = System.nanoTime();
    assertThat(Syllables.ways(letters)).isEmpty();
    assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    assertThat(Syllables.ways("an".repeat(40))).isNotEmpty();
  }
}
