package org.keyuan.crm.realname.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumberTest {
  @ParameterizedTest
  @CsvSource({
    "RESIDENT_ID, 11010519491231002X, true",
    "RESIDENT_ID, 110105194912310021, false",
    "RESIDENT_ID, 11010519491331002X, false",
    "RESIDENT_ID, 110105491231002, false",
    "RESIDENT_ID, '', false",
    "PASSPORT, E12345678, true",
    "PASSPORT, EA1234567, true",
    "PASSPORT, E1234, false",
    "PASSPORT, E1234567<, false",
    "HK_MACAO_PERMIT, H12345678, true",
    "HK_MACAO_PERMIT, M1234567801, true",
    "HK_MACAO_PERMIT, C12345678, false",
    "TAIWAN_PERMIT, 12345678, true",
    "TAIWAN_PERMIT, 1234567890A, true",
    "TAIWAN_PERMIT, 123456789, false"
  })
  void accepts_whatSuchADocumentHas(DocumentType type, String number, boolean right) {
    assertThat(type.accepts(number)).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "' 110105 19491231 002x ', 11010519491231002X",
    "e-1234 5678, E12345678",
    "\uff28\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18, H12345678"
  })
  void normalise_makesEqualNumbersEqual(String typed, String number) {
    assertThat(DocumentNumber.normalise(typed)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"11010519491231002X, 1****************X", "E1234, *****", "'', ''"})
  void mask_leavesFirstAndLast(String number, String masked) {
    assertThat(DocumentNumber.mask(number)).isEqualTo(masked);
    assertThat(DocumentNumber.normalise(null)).isNull();
  }
}
