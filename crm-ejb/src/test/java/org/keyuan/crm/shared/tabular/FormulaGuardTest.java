package org.keyuan.crm.shared.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.shared.access.Asvs;

class FormulaGuardTest {

  @Asvs("1.3.3")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+86 138",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\rtext",
        "\ntext",
        "\uFF1D1+1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF20A",
        "\u22121",
        "  =1",
        "\u3000=1",
        "\u00A0=1",
        "\u200B=1",
        "\uFEFF=1",
        "\u0000=1",
        "\"=1",
        "'=1"
      })
  void inert_whenSpreadsheetsMightCalculate_isPrefixed(String text) {
    assertThat(FormulaGuard.inert(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", "1-2", "O'Brien", "\u5BA2\u6237", "(=1)", "3 + 4"})
  void inert_whenHarmless_isUnchanged(String text) {
    assertThat(FormulaGuard.inert(text)).isEqualTo(text);
  }

  @Test
  void inert_whenNull_staysNull() {
    assertThat(FormulaGuard.inert(null)).isNull();
  }
}
