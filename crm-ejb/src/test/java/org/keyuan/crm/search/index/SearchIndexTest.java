package org.keyuan.crm.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.ScopeTerms;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.list.SearchedRow;

/** Real indices in real folders. */
class SearchIndexTest {

  private static final ListSpec CUSTOMERS =
      new ListSpec("customer", RecordKind.CUSTOMER, "CUSTOMER", "c")
          .owned()
          .column(ColumnType.TEXT, "name", "c.NAME")
          .column(ColumnType.TEXT, "number", "c.NUMBER")
          .column(ColumnType.TEXT, "phone", "c.PHONE")
          .column(ColumnType.TEXT, "remarks", "c.REMARKS")
          .searched("name", "number", "phone", "remarks");

  private static final ScopeTerms EVERYTHING = new ScopeTerms(true, false, null, Set.of());

  @TempDir Path folder;

  private SearchIndex index;
  private final List<String> names = new ArrayList<>();

  @BeforeEach
  void open() {
    index = SearchIndex.create(folder);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void enter(String name, String... others) {
    names.add(name);
    index.put(CUSTOMERS, row(names.size(), 7L, 3L, name, others));
    index.show(0);
  }

  private static SearchedRow row(long id, Long owner, Long department, String name, String... o) {
    var texts = new ArrayList<String>(List.of(name));
    texts.addAll(Arrays.asList(o));
    while (texts.size() < CUSTOMERS.searched().size()) {
      texts.add(null);
    }
    return new SearchedRow(id, owner, department, texts);
  }

  private List<String> find(String typed) {
    return find(typed, "name", "number", "phone", "remarks");
  }

  private List<String> find(String typed, String... columns) {
    return ids(typed, EVERYTHING, columns).stream()
        .map(id -> names.get(id.intValue() - 1))
        .toList();
  }

  private List<Long> ids(String typed, ScopeTerms scope, String... columns) {
    return index
        .find(new Wanted(RecordKind.CUSTOMER, List.of(columns), scope), Typed.of(typed), 10)
        .ids();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "上海海天国际贸易有限公司",
        "海天",
        "天国际",
        "上海贸易",
        "国际海天",
        "海天 公司",
        "海天國際",
        "haitian",
        "hait",
        "shanghaihaitian",
        "guojimaoyi",
        "htgj",
        "shht",
        "HaiTian",
        "海天 haitian",
        "上"
      })
  void find_company_byWhatIsTyped(String typed) {
    enter("上海海天国际贸易有限公司");
    enter("苏州云岭纺织厂");
    assertThat(find(typed)).containsExactly("上海海天国际贸易有限公司");
  }

  @ParameterizedTest
  @ValueSource(strings = {"海地", "tianhai", "xht", "zzz", "haitiann", "海天 纺织", "天", "\u0002", "ng"})
  void find_whatIsNotThere_findsNothing(String typed) {
    enter("上海海天国际贸易有限公司");
    assertThat(find(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "单田芳, shantianfang",
    "单田芳, stf",
    "单田芳, dantian",
    "曾志伟, zengzhiwei",
    "曾志伟, zzw",
    "曾志伟, zeng",
    "仇英, qiuy",
    "重庆长城宽带, chongqingchangcheng",
    "重庆长城宽带, cqcc",
    "吕梁绿源, lvliang",
    "吕梁绿源, luliang",
    "西安先锋, xian",
    "方案设计, fangan",
    "方案设计, fang'an"
  })
  void find_name_asItIsRead(String name, String typed) {
    enter(name);
    assertThat(find(typed)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "62881234",
        "0512-6288 1234",
        "6288 1234",
        "1234",
        "0512",
        "(0512) 6288-1234",
        "０５１２"
      })
  void find_telephone_byAnyPartOfIt(String typed) {
    enter("海天", "C-1001", "0512-6288 1234");
    enter("云岭", "C-1002", "021-55556666");
    assertThat(find(typed)).containsExactly("海天");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C-1001", "c-10", "1001", "海天 1001"})
  void find_number_byAnyPartOfIt(String typed) {
    enter("海天", "C-1001");
    enter("云岭", "C-2002");
    assertThat(find(typed)).containsExactly("海天");
  }

  @ParameterizedTest
  @CsvSource({
    "Siemens Shanghai, simens",
    "Siemens Shanghai, Seimens",
    "Schneider Electric, shneider",
    "Schneider Electric, electirc"
  })
  void find_latinName_thatWasTypedWrong(String name, String typed) {
    enter(name);
    enter("Bosch");
    assertThat(find(typed)).containsExactly(name);
  }

  @Test
  void find_traditionalName_bySimplifiedAndBySelf() {
    enter("臺灣國際電腦（ＡＢＣ）");
    assertThat(find("台湾国际")).hasSize(1);
    assertThat(find("國際電腦")).hasSize(1);
    assertThat(find("abc")).hasSize(1);
    assertThat(find("taiwan")).hasSize(1);
  }

  @Test
  void find_several_theBestFirst() {
    enter("北京海天", "C-1", null, "见海天那边");
    enter("云岭", "C-2", null, "与海天有往来");
    enter("海天贸易");
    enter("海天");
    assertThat(find("海天")).containsExactly("海天", "海天贸易", "北京海天", "云岭");
  }

  @Test
  void find_columnThatIsNotOpen_isNotLookedInto() {
    enter("海天", "C-1", "62881234");
    assertThat(find("62881234", "name", "number")).isEmpty();
    assertThat(find("海天 62881234", "name", "number")).isEmpty();
  }

  @Test
  void find_scope_leavesOutTheOthers() {
    index.put(CUSTOMERS, row(1, 7L, 3L, "海天一"));
    index.put(CUSTOMERS, row(2, 8L, 3L, "海天二"));
    index.put(CUSTOMERS, row(3, 9L, 4L, "海天三"));
    index.put(CUSTOMERS, row(4, null, null, "海天四"));
    index.show(0);
    assertThat(ids("海天", new ScopeTerms(false, false, 7L, Set.of()), "name")).containsExactly(1L);
    assertThat(ids("海天", new ScopeTerms(false, false, null, Set.of(3L)), "name"))
        .containsExactly(1L, 2L);
    assertThat(ids("海天", new ScopeTerms(false, false, 9L, Set.of(3L)), "name"))
        .containsExactly(1L, 2L, 3L);
    assertThat(ids("海天", new ScopeTerms(false, true, null, Set.of()), "name"))
        .containsExactly(1L, 2L, 3L);
    assertThat(ids("海天", new ScopeTerms(false, false, null, Set.of()), "name")).isEmpty();
    assertThat(ids("海天", EVERYTHING, "name")).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void put_changedRecord_isFoundByItsNewNameAlone() {
    enter("海天");
    index.put(CUSTOMERS, row(1, 7L, 3L, "云岭"));
    index.show(1);
    assertThat(ids("海天", EVERYTHING, "name")).isEmpty();
    assertThat(ids("云岭", EVERYTHING, "name")).containsExactly(1L);
    index.remove(RecordKind.CUSTOMER, 1);
    index.show(2);
    assertThat(ids("云岭", EVERYTHING, "name")).isEmpty();
  }

  @Test
  void findContaining_text_isFoundAsTheDatabaseFindsIt() {
    enter("ABC海天");
    enter("海天國際");
    enter("ＡＢＣ");
    assertThat(containing("abc", 5)).hasValue(Set.of(1L));
    assertThat(containing("国际", 5)).hasValue(Set.of());
    assertThat(containing("海天", 5)).hasValue(Set.of(1L, 2L));
    assertThat(containing("海天", 1)).isEmpty();
  }

  private java.util.Optional<Set<Long>> containing(String text, int most) {
    var wanted = new Wanted(RecordKind.CUSTOMER, List.of("name"), EVERYTHING);
    return index.findContaining(wanted, text, most);
  }

  @Test
  void find_afterACrash_isWhatWasStored() {
    enter("海天");
    index.show(5);
    index.store();
    enter("云岭");
    index.show(9);
    index.close(); // without storing
    index = SearchIndex.find(folder).orElseThrow();
    assertThat(index.applied()).isEqualTo(5);
    assertThat(index.size()).isEqualTo(1);
    assertThat(find("海天")).hasSize(1);
  }

  @Test
  void find_folderWithoutIndex_isEmpty(@TempDir Path empty) {
    assertThat(SearchIndex.find(empty)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\"",
        "a AND (b",
        "*",
        "?*",
        "\\",
        "name:海天",
        "[a TO b]",
        "~",
        "𠮷",
        "\u0000"
      })
  void find_anythingTyped_isNoSyntax(String typed) {
    enter("海天");
    assertThat(Typed.of(typed).isEmpty() ? List.of() : find(typed)).isEmpty();
  }
}
