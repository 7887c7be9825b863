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
    "\u4e0a\u6d77\u6d77\u5929\u56fd\u9645\u8d38\u6613\u6709\u9650\u516c\u53f8, \u6d77\u5929, \u4e0a\u6d77[\u6d77\u5929]\u56fd\u9645\u8d38\u6613\u6709\u9650\u516c\u53f8",
    "\u4e0a\u6d77\u6d77\u5929\u56fd\u9645\u8d38\u6613\u6709\u9650\u516c\u53f8, \u4e0a\u6d77\u8d38\u6613, [\u4e0a\u6d77]\u6d77\u5929\u56fd\u9645[\u8d38\u6613]\u6709\u9650\u516c\u53f8",
    "\u4e0a\u6d77\u6d77\u5929\u56fd\u9645\u8d38\u6613\u6709\u9650\u516c\u53f8, haitian, \u4e0a\u6d77[\u6d77\u5929]\u56fd\u9645\u8d38\u6613\u6709\u9650\u516c\u53f8",
    "\u4e0a\u6d77\u6d77\u5929\u56fd\u9645\u8d38\u6613\u6709\u9650\u516c\u53f8, hait, \u4e0a\u6d77[\u6d77\u5929]\u56fd\u9645\u8d38\u6613\u6709\u9650\u516c\u53f8",
    "\u4e0a\u6d77\u6d77\u5929\u56fd\u9645\u8d38\u6613\u6709\u9650\u516c\u53f8, htgj, \u4e0a\u6d77[\u6d77\u5929\u56fd\u9645]\u8d38\u6613\u6709\u9650\u516c\u53f8",
    "\u4e0a\u6d77\u6d77\u5929\u56fd\u9645\u8d38\u6613\u6709\u9650\u516c\u53f8, maoyi \u4e0a\u6d77, [\u4e0a\u6d77]\u6d77\u5929\u56fd\u9645[\u8d38\u6613]\u6709\u9650\u516c\u53f8",
    "\u81fa\u7063\u570b\u969b\u96fb\u8166, \u56fd\u9645, \u81fa\u7063[\u570b\u969b]\u96fb\u8166",
    "ＡＢＣ\u516c\u53f8, abc, [ＡＢＣ]\u516c\u53f8",
    "Siemens China, CHINA, Siemens [China]",
    "0512-6288 1234, 62881234, 0512-[6288 1234]",
    "0512-6288 1234, 2628, 051[2-628]8 1234",
    "\u5355\u7530\u82b3, stf, [\u5355\u7530\u82b3]",
    "\u5355\u7530\u82b3, dan, [\u5355]\u7530\u82b3",
    "\u897f\u5b89\u5148\u950b, xian, [\u897f\u5b89]\u5148\u950b",
    "\u6d77\u5929, \u4e91\u5cad, \u6d77\u5929"
  })
  void in_typed_showsWhy(String text, String typed, String marked) {
    assertThat(marked(text, typed)).isEqualTo(marked);
  }

  @Test
  void in_nothingTyped_isOnePiece() {
    assertThat(Marks.in("\u6d77\u5929", Typed.of("")))
        .containsExactly(new Marks.Piece("\u6d77\u5929", false));
    assertThat(Marks.in("", Typed.of("\u6d77"))).isEmpty();
  }

  @Test
  void matches_everyWord_isWanted() {
    assertThat(Marks.matches("\u65b0\u5efa\u5ba2\u6237", Typed.of("xinjian kehu"))).isTrue();
    assertThat(Marks.matches("\u65b0\u5efa\u5ba2\u6237", Typed.of("\u65b0\u5efa \u4ea7\u54c1")))
        .isFalse();
  }
}
