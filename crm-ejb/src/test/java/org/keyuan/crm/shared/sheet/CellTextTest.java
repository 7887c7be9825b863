package org.keyuan.crm.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.shared.access.Asvs;

class CellTextTest {
  @Asvs({"1.1.2", "1.3.3"})
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1",
        "+1 253",
        "-5",
        "@x",
        "\tx",
        "\rx",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff20",
        " =1",
        "\u3000=1",
        "\ufeff=1",
        "\n=1"
      })
  void protect_whenTextWouldRun_putsAnApostropheBefore(String text) {
    assertThat(CellText.protect(text)).isEqualTo("'" + text);
    assertThat(CellText.read(CellText.protect(text))).isEqualTo(CellText.read(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", "1-2", "'quoted", "O'Neil", "1998-12-01"})
  void protect_whenTextIsHarmless_leavesIt(String text) {
    assertThat(CellText.protect(text)).isEqualTo(text);
    assertThat(CellText.read(text)).isEqualTo(text);
  }
}
