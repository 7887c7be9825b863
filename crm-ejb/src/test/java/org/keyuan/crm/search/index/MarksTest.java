package org.keyuan.crm.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {

  private static String marked(String text, String typed) {
    return Marks.in(text, Typed.of(typed)).stream()
        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "上海海天国际贸易有限公司, 海天, 上海[海天]国际贸易有限公司",
    "上海海天国际贸易有限公司, 上海贸易, [上海]海天国际[贸易]有限公司",
    "上海海天国际贸易有限公司, haitian, 上海[海天]国际贸易有限公司",
    "上海海天国际贸易有限公司, hait, 上海[海天]国际贸易有限公司",
    "上海海天国际贸易有限公司, htgj, 上海[海天国际]贸易有限公司",
    "上海海天国际贸易有限公司, maoyi 上海, [上海]海天国际[贸易]有限公司",
    "臺灣國際電腦, 国际, 臺灣[國際]電腦",
    "ＡＢＣ公司, abc, [ＡＢＣ]公司",
    "Siemens China, CHINA, Siemens [China]",
    "0512-6288 1234, 62881234, 0512-[6288 1234]",
    "0512-6288 1234, 2628, 051[2-628]8 1234",
    "单田芳, stf, [单田芳]",
    "单田芳, dan, [单]田芳",
    "西安先锋, xian, [西安]先锋",
    "海天, 云岭, 海天"
  })
  void in_typed_showsWhy(String text, String typed, String marked) {
    assertThat(marked(text, typed)).isEqualTo(marked);
  }

  @Test
  void in_nothingTyped_isOnePiece() {
    assertThat(Marks.in("海天", Typed.of(""))).containsExactly(new Marks.Piece("海天", false));
    assertThat(Marks.in("", Typed.of("海"))).isEmpty();
  }

  @Test
  void matches_everyWord_isWanted() {
    assertThat(Marks.matches("新建客户", Typed.of("xinjian kehu"))).isTrue();
    assertThat(Marks.matches("新建客户", Typed.of("新建 产品"))).isFalse();
  }
}
