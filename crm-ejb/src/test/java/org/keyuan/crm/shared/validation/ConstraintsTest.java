package org.keyuan.crm.shared.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.shared.access.Asvs;

@Asvs("2.2.1")
class ConstraintsTest {

  private final CreditCode.Validator creditCode = new CreditCode.Validator();
  private final IdentityCard.Validator identityCard = new IdentityCard.Validator();

  @ParameterizedTest
  @ValueSource(strings = {"91350100M000100Y43", "91110000600037341L"})
  void creditCode_withRightCheckCharacter_isValid(String code) {
    assertThat(creditCode.isValid(code, null)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y44",
        "91350100M000100Y4",
        "91350100M000100I43",
        "91350100m000100y43"
      })
  void creditCode_withWrongCharacter_isInvalid(String code) {
    assertThat(creditCode.isValid(code, null)).isFalse();
  }

  @Test
  void creditCode_everySingleChangedCharacter_isFound() {
    var code = "91350100M000100Y43";
    for (int i = 0; i < code.length(); i++) {
      var other = code.charAt(i) == '7' ? '8' : '7';
      var changed = code.substring(0, i) + other + code.substring(i + 1);
      assertThat(creditCode.isValid(changed, null)).as(changed).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
  void identityCard_ofTheStandardsExamples_isValid(String number) {
    assertThat(identityCard.isValid(number, null)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021",
        "11010519491331002X",
        "11010519490231002X",
        "1101051949123100"
      })
  void identityCard_withWrongCheckOrImpossibleDate_isInvalid(String number) {
    assertThat(identityCard.isValid(number, null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0512-62881234", "+1 415 555 2671", "13812345678", "400-820-8820"})
  void phone_nationalOrInternational_isValid(String number) {
    assertThat(phone(false).isValid(number, null)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "12", "1381234567890123456"})
  void phone_thatNoNumberCanBe_isInvalid(String number) {
    assertThat(phone(false).isValid(number, null)).isFalse();
  }

  @Test
  void mobile_whenLandlineOrTooShort_isInvalid() {
    assertThat(phone(true).isValid("0512-62881234", null)).isFalse();
    assertThat(phone(true).isValid("1381234567", null)).isFalse();
    assertThat(phone(true).isValid("13812345678", null)).isTrue();
  }

  private static PhoneValidator phone(boolean mobile) {
    var validator = new PhoneValidator();
    validator.initialize(mobile ? field("mobile") : field("phone"));
    return validator;
  }

  private static Phone field(String name) {
    try {
      return Numbers.class.getDeclaredField(name).getAnnotation(Phone.class);
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static final class Numbers {
    @Phone String phone;

    @Phone(mobile = true, message = "validation.mobile")
    String mobile;
  }
}
