package org.keyuan.crm.importing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.shared.importing.kind.CellType;

class CellValuesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1998-12-01",
        "1998/12/1",
        "1998.12.01",
        "19981201",
        "1998-12-01T00:00",
        "1998-12-01 13:30:00",
        "1998\u5e7412\u67081\u65e5",
        "\uff11\uff19\uff19\uff18-12-01"
      })
  void parse_whenDateIsUnmistakable_readsIt(String text) {
    assertThat(CellValues.parse(CellType.DATE, text)).hasValue(LocalDate.of(1998, 12, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01/12/1998",
        "1998-13-01",
        "1998-02-30",
        "98-1-1",
        "1998",
        "yesterday",
        "1998121"
      })
  void parse_whenDateIsWrongOrAmbiguous_isRefused(String text) {
    assertThat(CellValues.parse(CellType.DATE, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "1,234.56;1234.56",
        "-5;-5",
        "\uffe51,000;1000",
        "\uff11\uff12.5;12.5",
        "+3;3",
        "007;7"
      },
      delimiter = ';')
  void parse_whenNumber_readsIt(String text, BigDecimal expected) {
    assertThat(CellValues.parse(CellType.DECIMAL, text))
        .hasValueSatisfying(v -> assertThat((BigDecimal) v).isEqualByComparingTo(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,23", "1.234,56", "1e9", "12345678901234567890", "abc", "1,2345"})
  void parse_whenNumberIsWrongOrAmbiguous_isRefused(String text) {
    assertThat(CellValues.parse(CellType.DECIMAL, text)).isEmpty();
  }

  @Test
  void parse_whenWholeNumberOrTruth_readsIt() {
    assertThat(CellValues.parse(CellType.INTEGER, "12.0")).hasValue(12);
    assertThat(CellValues.parse(CellType.INTEGER, "12.5")).isEmpty();
    assertThat(CellValues.parse(CellType.BOOLEAN, "\u662f")).hasValue(true);
    assertThat(CellValues.parse(CellType.BOOLEAN, "No")).hasValue(false);
    assertThat(CellValues.parse(CellType.BOOLEAN, "maybe")).isEmpty();
  }
}
