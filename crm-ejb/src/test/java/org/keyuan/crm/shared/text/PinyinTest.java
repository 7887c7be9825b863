package org.keyuan.crm.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "\u91cd\u5e86\u94f6\u884c, chongqingyinhang",
    "\u6c88\u9633\u91cd\u5de5, shenyangzhonggong",
    "\u957f\u6c99\u884c\u77e5\u6559\u80b2, changshaxingzhijiaoyu",
    "\u53a6\u95e8\u5927\u5b66, xiamendaxue",
    "\u5e7f\u53a6\u96c6\u56e2, guangshajituan",
    "\u516d\u5b89\u5e02, luanshi",
    "\u4e1c\u839e\u97f3\u4e50\u5385, dongguanyinyueting",
    "\u671d\u9633\u4f1a\u8ba1\u5e08\u4e8b\u52a1\u6240, chaoyangkuaijishishiwusuo",
    "\u91cd\u6176\u9577\u57ce, chongqingchangcheng",
    "\u91d1\u90fd\u8f66\u884c, jinduchehang"
  })
  void of_word_isReadAsInThatWord(String text, String read) {
    assertThat(Pinyin.of(text)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "\u5355\u7530\u82b3, shantianfang",
    "\u66fe\u5fd7\u4f1f, zengzhiwei",
    "\u4ec7\u82f1, qiuying",
    "\u89e3\u6653\u4e1c, xiexiaodong",
    "\u6734\u6811, piaoshu",
    "\u67e5\u826f\u955b, zhaliangyong",
    "\u533a\u5fd7\u5f3a, ouzhiqiang",
    "\u5c09\u8fdf\u606d, yuchigong",
    "\u4e07\u4fdf\u5368, moqixie",
    "\u5355\u4e8e\u660e, chanyuming"
  })
  void of_name_beginsWithTheSurname(String name, String read) {
    assertThat(Pinyin.of(name)).isEqualTo(read);
  }

  @Test
  void readings_surname_areBothWithTheUsualOneBehind() {
    assertThat(Pinyin.readings("\u66fe\u4f1f").get(0)).containsExactly("zeng", "ceng");
  }

  @Test
  void readings_longText_knowNoSurname() {
    assertThat(Pinyin.readings("\u66fe\u7ecf\u6ca7\u6d77\u9152\u5e97").get(0))
        .containsExactly("ceng");
  }

  @Test
  void readings_umlaut_areBothSpellings() {
    assertThat(Pinyin.readings("\u7eff\u6e90").get(0)).containsExactly("lv", "lu");
  }

  @Test
  void readings_lettersAndSigns_areNone() {
    assertThat(Pinyin.readings("A4\u7eb8")).hasSize(3).first().isEqualTo(List.of());
    assertThat(Pinyin.readings("")).isEmpty();
    assertThat(Pinyin.of("\ud842\udfb7\u7530A")).endsWith("tian");
  }
}
