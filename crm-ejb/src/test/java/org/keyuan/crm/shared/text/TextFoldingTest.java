package org.keyuan.crm.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

  @ParameterizedTest
  @CsvSource({
    "ＡＢＣ\u570b\u969b\u8cbf\u6613, abc\u56fd\u9645\u8d38\u6613",
    "\u81fa\u7063\u96fb\u8166\u8edf\u9ad4, \u53f0\u6e7e\u7535\u8111\u8f6f\u4f53",
    "\u982d\u9aee\u767c\u5c55, \u5934\u53d1\u53d1\u5c55",
    "（Acme）\u516c\u53f8, (acme)\u516c\u53f8",
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
    assertThat(TextFolding.fold("\ud842\udfb7A")).isEqualTo("\ud842\udfb7a");
  }
}
