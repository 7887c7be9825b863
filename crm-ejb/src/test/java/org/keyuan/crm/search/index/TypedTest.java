package org.keyuan.crm.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {

  @Test
  void of_text_isWordsInSmallLetters() {
    assertThat(Typed.of("  \u6d77\u5929\tＡcme　 B ").words())
        .containsExactly("\u6d77\u5929", "ａcme", "b");
  }

  @Test
  void of_telephoneNumber_isOneWord() {
    assertThat(Typed.of("0512 6288 1234").words()).containsExactly("0512 6288 1234");
    assertThat(Typed.of("\u6d77\u5929 8000").words()).containsExactly("\u6d77\u5929", "8000");
  }

  @Test
  void of_aWholePage_isCutOff() {
    assertThat(Typed.of("\u5b57".repeat(5_000)).words().get(0)).hasSize(100);
    assertThat(Typed.of("a ".repeat(500)).words()).hasSize(8);
  }

  @Test
  void of_signsThatMarkTheEndsOfTexts_areBlanks() {
    assertThat(Typed.of("\u0002\u6d77\u5929\u0003").words()).containsExactly("\u6d77\u5929");
  }
}
