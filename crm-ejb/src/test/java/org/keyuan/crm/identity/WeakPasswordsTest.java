package org.keyuan.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.shared.access.Asvs;

class WeakPasswordsTest {
  private static final Set<String> OWN =
      Set.of("zhangsan", "zhang", "san", "sanzhang", "zs", "13812345678", "keyuan", "haitian");
  private static final WeakPasswords WEAK = new WeakPasswords();

  @Asvs("6.2.4")
  @ParameterizedTest
  @CsvSource({
    "woaini5201314, PINYIN",
    "Woaini1314520, PINYIN",
    "5201314woaini520, PINYIN",
    "Woaini@Beijing1, PINYIN",
    "gongxifacai888, PINYIN",
    "zhongguobeijing, PINYIN",
    "Wangxiaoming123, PINYIN",
    "shengxiaolong88, PINYIN",
    "password123456!, COMMON",
    "Zhangsan@Haitian, PERSONAL",
    "zhangsan20201010, PERSONAL",
    "hgnasgnahzzhang, PERSONAL",
    "qwertyuiop[]asdfg, KEYBOARD",
    "rtyuiop[]fghjkl;, KEYBOARD",
    "13812345678abc, MOBILE",
    "+8613912345678Ab!, MOBILE",
    "abcdefghijklmnop, MONOTONOUS",
    "aaaaaaaaaabbbbbb, MONOTONOUS",
    "abcabcabcabcabc1, MONOTONOUS",
    "Zhangsan@Haitian1, PERSONAL",
    "19871025-19850316, DATE"
  })
  void passwordThatEverybodyTakes_isWeak(String password, Weakness why) {
    assertThat(WEAK.find(password, OWN)).contains(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kaoshi-mima-2026-xy",
        "correct horse battery staple",
        "Another-long-word-2026",
        "xG7$kq2Lm9",
        "yezi feiguo langqiao de wanshang"
      })
  void passwordThatNobodyGuesses_isTaken(String password) {
    assertThat(WEAK.find(password, OWN)).isEmpty();
  }

  @Asvs("6.2.11")
  @Test
  void ownWords_makeAPasswordWeak_thatOthersMayHave() {
    var password = "yuehua-cuiping";
    assertThat(WEAK.find(password, Set.of())).isEmpty();
    assertThat(WEAK.find(password, Set.of("yuehua", "cuiping"))).contains(Weakness.PERSONAL);
  }

  @Test
  void longPassword_isLookedAtQuickly() {
    var begun = System.nanoTime();
    WEAK.find("woaini1990".repeat(12) + "zhang", OWN);
    assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
  }

  @Test
  void name_isKnownInPinyin() {
    assertThat(OwnWords.inPinyin("\u5f20\u5c0f\u660e"))
        .contains("zhangxiaoming", "zhang", "xiaoming", "xiaomingzhang", "zxm");
    assertThat(OwnWords.inPinyin("-")).isEmpty();
  }
}
