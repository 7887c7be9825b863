package org.keyuan.crm.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

  @ParameterizedTest
  @CsvSource({
    "ＡＢＣ國際貿易, abc国际贸易",
    "臺灣電腦軟體, 台湾电脑软体",
    "頭髮發展, 头发发展",
    "（Acme）公司, (acme)公司",
    "Ｎｏ．１２３, no.123",
    "ｶﾀｶﾅ, カタカナ"
  })
  void fold_variants_becomeOne(String text, String folded) {
    assertThat(TextFolding.fold(text)).isEqualTo(folded);
  }

  @Test
  void fold_anyCharacter_staysOneCharacterAndIsFoldedOnce() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      var once = TextFolding.fold(String.valueOf((char) c));
      assertThat(once).hasSize(1);
      assertThat(TextFolding.fold(once)).as("U+%04X", c).isEqualTo(once);
    }
  }

  @Test
  void fold_pairsOutsideOfTheFirstPlane_stay() {
    assertThat(TextFolding.fold("𠮷A")).isEqualTo("𠮷a");
  }
}
