package org.keyuan.crm.duplicate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.keyuan.crm.duplicate.domain.Likeness.Reason;

class LikenessTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/org/keyuan/crm/duplicate/alike-names.csv")
  void names_areAsAlikeAsPeopleFind(String one, String other, int least, int most) {
    var likeness = Likeness.between(company(one, null), company(other, null));
    assertThat(likeness.percent()).isBetween(least, most);
    assertThat(likeness.has(Reason.SIMILAR)).isEqualTo(least >= Likeness.ALIKE);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/org/keyuan/crm/duplicate/alike-names.csv")
  void alikeNames_haveAKeyInCommon(String one, String other, int least, int most) {
    var keys = MatchKeys.of(company(one, null)).all();
    var others = MatchKeys.of(company(other, null)).all();
    if (least >= Likeness.ALIKE) {
      assertThat(IntStream.range(0, keys.size()))
          .as(one)
          .anyMatch(i -> keys.get(i) != null && Objects.equals(keys.get(i), others.get(i)));
    }
  }

  @Test
  void sameNameAndPhone_areOneCustomer_whicheverFieldHoldsTheNumber() {
    var one = new Identity(true, "Keyuan Ltd", "0512-62881234", null, null, null);
    var other = new Identity(true, "KEYUAN", null, "+8651262881234", null, null);
    assertThat(Likeness.between(one, other).isSame()).isTrue();
    assertThat(Likeness.between(one, company("Keyuan", null)).isSame()).isFalse();
  }

  @Test
  void sameCode_isOneCustomer_whateverTheName() {
    var one = company("Keyuan", "91320594MA1MT0XX1D");
    assertThat(Likeness.between(one, company("Other", "91320594ma1mt0xx1d ")).isSame()).isTrue();
  }

  @Test
  void sameName_ofTwoPeople_isNoReasonToAsk_butOfTwoCompaniesIs() {
    var one = new Identity(false, "Li Lei", null, null, null, null);
    assertThat(Likeness.between(one, one).isLikely()).isFalse();
    assertThat(Likeness.between(company("Li", null), company("Li", null)).isLikely()).isTrue();
  }

  @Test
  void withheldReasons_areNotTold_norHowAlikeTheNamesAre() {
    var likeness =
        Likeness.between(company("Keyuan Trading", null), company("Keyuann Trading", null));
    assertThat(likeness.without(Set.of(Reason.SIMILAR)).isNone()).isTrue();
    assertThat(likeness.without(Set.of(Reason.SIMILAR)).percent()).isZero();
    assertThat(likeness.without(Set.of(Reason.PHONE))).isEqualTo(likeness);
  }

  private static Identity company(String name, String code) {
    return new Identity(true, name, null, null, null, code);
  }
}
