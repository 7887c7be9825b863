package org.keyuan.crm.duplicate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalNameTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/org/keyuan/crm/duplicate/same-names.csv")
  void company_howeverItsNameIsWritten_hasOneName(String one, String other) {
    assertThat(NormalName.ofCompany(other).text()).isEqualTo(NormalName.ofCompany(one).text());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/org/keyuan/crm/duplicate/other-names.csv")
  void anotherCompany_hasAnotherName(String one, String other) {
    assertThat(NormalName.ofCompany(other).text()).isNotEqualTo(NormalName.ofCompany(one).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Co., Ltd.", "!!!", "\ud83d\ude00", "Ltd", "A", "\u4e0a\u6d77\u5e02"})
  void nameOfNothingElse_staysAName(String name) {
    assertThat(NormalName.ofCompany(name).core()).isNotEmpty();
  }

  @Test
  void person_keepsWhatLooksLikeAPlaceOrForm() {
    assertThat(NormalName.ofPerson("\u5f35 \u4e09").text()).isEqualTo("\u5f20\u4e09");
    assertThat(NormalName.ofPerson("Ann Co").text()).isEqualTo("annco");
  }
}
