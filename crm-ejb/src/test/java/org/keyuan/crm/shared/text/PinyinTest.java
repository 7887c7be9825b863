package org.keyuan.crm.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "重庆银行, chongqingyinhang",
    "沈阳重工, shenyangzhonggong",
    "长沙行知教育, changshaxingzhijiaoyu",
    "厦门大学, xiamendaxue",
    "广厦集团, guangshajituan",
    "六安市, luanshi",
    "东莞音乐厅, dongguanyinyueting",
    "朝阳会计师事务所, chaoyangkuaijishishiwusuo",
    "重慶長城, chongqingchangcheng",
    "金都车行, jinduchehang"
  })
  void of_word_isReadAsInThatWord(String text, String read) {
    assertThat(Pinyin.of(text)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "单田芳, shantianfang",
    "曾志伟, zengzhiwei",
    "仇英, qiuying",
    "解晓东, xiexiaodong",
    "朴树, piaoshu",
    "查良镛, zhaliangyong",
    "区志强, ouzhiqiang",
    "尉迟恭, yuchigong",
    "万俟卨, moqixie",
    "单于明, chanyuming"
  })
  void of_name_beginsWithTheSurname(String name, String read) {
    assertThat(Pinyin.of(name)).isEqualTo(read);
  }

  @Test
  void readings_surname_areBothWithTheUsualOneBehind() {
    assertThat(Pinyin.readings("曾伟").get(0)).containsExactly("zeng", "ceng");
  }

  @Test
  void readings_longText_knowNoSurname() {
    assertThat(Pinyin.readings("曾经沧海酒店").get(0)).containsExactly("ceng");
  }

  @Test
  void readings_umlaut_areBothSpellings() {
    assertThat(Pinyin.readings("绿源").get(0)).containsExactly("lv", "lu");
  }

  @Test
  void readings_lettersAndSigns_areNone() {
    assertThat(Pinyin.readings("A4纸")).hasSize(3).first().isEqualTo(List.of());
    assertThat(Pinyin.readings("")).isEmpty();
    assertThat(Pinyin.of("𠮷田A")).endsWith("tian");
  }
}
