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
        "\u4e0a\u6d77\u6d77\u5929\u56fd\u9645\u8d38\u6613\u6709\u9650\u516c\u53f8",
        "\u6d77\u5929",
        "\u5929\u56fd\u9645",
        "\u4e0a\u6d77\u8d38\u6613",
        "\u56fd\u9645\u6d77\u5929",
        "\u6d77\u5929 \u516c\u53f8",
        "\u6d77\u5929\u570b\u969b",
        "haitian",
        "hait",
        "shanghaihaitian",
        "guojimaoyi",
        "htgj",
        "shht",
        "HaiTian",
        "\u6d77\u5929 haitian",
        "\u4e0a"
      })
  void find_company_byWhatIsTyped(String typed) {
    enter("\u4e0a\u6d77\u6d77\u5929\u56fd\u9645\u8d38\u6613\u6709\u9650\u516c\u53f8");
    enter("\u82cf\u5dde\u4e91\u5cad\u7eba\u7ec7\u5382");
    assertThat(find(typed))
        .containsExactly(
            "\u4e0a\u6d77\u6d77\u5929\u56fd\u9645\u8d38\u6613\u6709\u9650\u516c\u53f8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u6d77\u5730",
        "tianhai",
        "xht",
        "zzz",
        "haitiann",
        "\u6d77\u5929 \u7eba\u7ec7",
        "\u5929",
        "\u0002",
        "ng"
      })
  void find_whatIsNotThere_findsNothing(String typed) {
    enter("\u4e0a\u6d77\u6d77\u5929\u56fd\u9645\u8d38\u6613\u6709\u9650\u516c\u53f8");
    assertThat(find(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "\u5355\u7530\u82b3, shantianfang",
    "\u5355\u7530\u82b3, stf",
    "\u5355\u7530\u82b3, dantian",
    "\u66fe\u5fd7\u4f1f, zengzhiwei",
    "\u66fe\u5fd7\u4f1f, zzw",
    "\u66fe\u5fd7\u4f1f, zeng",
    "\u4ec7\u82f1, qiuy",
    "\u91cd\u5e86\u957f\u57ce\u5bbd\u5e26, chongqingchangcheng",
    "\u91cd\u5e86\u957f\u57ce\u5bbd\u5e26, cqcc",
    "\u5415\u6881\u7eff\u6e90, lvliang",
    "\u5415\u6881\u7eff\u6e90, luliang",
    "\u897f\u5b89\u5148\u950b, xian",
    "\u65b9\u6848\u8bbe\u8ba1, fangan",
    "\u65b9\u6848\u8bbe\u8ba1, fang'an"
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
    enter("\u6d77\u5929", "C-1001", "0512-6288 1234");
    enter("\u4e91\u5cad", "C-1002", "021-55556666");
    assertThat(find(typed)).containsExactly("\u6d77\u5929");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C-1001", "c-10", "1001", "\u6d77\u5929 1001"})
  void find_number_byAnyPartOfIt(String typed) {
    enter("\u6d77\u5929", "C-1001");
    enter("\u4e91\u5cad", "C-2002");
    assertThat(find(typed)).containsExactly("\u6d77\u5929");
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
    enter("\u81fa\u7063\u570b\u969b\u96fb\u8166（ＡＢＣ）");
    assertThat(find("\u53f0\u6e7e\u56fd\u9645")).hasSize(1);
    assertThat(find("\u570b\u969b\u96fb\u8166")).hasSize(1);
    assertThat(find("abc")).hasSize(1);
    assertThat(find("taiwan")).hasSize(1);
  }

  @Test
  void find_several_theBestFirst() {
    enter("\u5317\u4eac\u6d77\u5929", "C-1", null, "\u89c1\u6d77\u5929\u90a3\u8fb9");
    enter("\u4e91\u5cad", "C-2", null, "\u4e0e\u6d77\u5929\u6709\u5f80\u6765");
    enter("\u6d77\u5929\u8d38\u6613");
    enter("\u6d77\u5929");
    assertThat(find("\u6d77\u5929"))
        .containsExactly(
            "\u6d77\u5929", "\u6d77\u5929\u8d38\u6613", "\u5317\u4eac\u6d77\u5929", "\u4e91\u5cad");
  }

  @Test
  void find_columnThatIsNotOpen_isNotLookedInto() {
    enter("\u6d77\u5929", "C-1", "62881234");
    assertThat(find("62881234", "name", "number")).isEmpty();
    assertThat(find("\u6d77\u5929 62881234", "name", "number")).isEmpty();
  }

  @Test
  void find_scope_leavesOutTheOthers() {
    index.put(CUSTOMERS, row(1, 7L, 3L, "\u6d77\u5929\u4e00"));
    index.put(CUSTOMERS, row(2, 8L, 3L, "\u6d77\u5929\u4e8c"));
    index.put(CUSTOMERS, row(3, 9L, 4L, "\u6d77\u5929\u4e09"));
    index.put(CUSTOMERS, row(4, null, null, "\u6d77\u5929\u56db"));
    index.show(0);
    assertThat(ids("\u6d77\u5929", new ScopeTerms(false, false, 7L, Set.of()), "name"))
        .containsExactly(1L);
    assertThat(ids("\u6d77\u5929", new ScopeTerms(false, false, null, Set.of(3L)), "name"))
        .containsExactly(1L, 2L);
    assertThat(ids("\u6d77\u5929", new ScopeTerms(false, false, 9L, Set.of(3L)), "name"))
        .containsExactly(1L, 2L, 3L);
    assertThat(ids("\u6d77\u5929", new ScopeTerms(false, true, null, Set.of()), "name"))
        .containsExactly(1L, 2L, 3L);
    assertThat(ids("\u6d77\u5929", new ScopeTerms(false, false, null, Set.of()), "name")).isEmpty();
    assertThat(ids("\u6d77\u5929", EVERYTHING, "name")).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void put_changedRecord_isFoundByItsNewNameAlone() {
    enter("\u6d77\u5929");
    index.put(CUSTOMERS, row(1, 7L, 3L, "\u4e91\u5cad"));
    index.show(1);
    assertThat(ids("\u6d77\u5929", EVERYTHING, "name")).isEmpty();
    assertThat(ids("\u4e91\u5cad", EVERYTHING, "name")).containsExactly(1L);
    index.remove(RecordKind.CUSTOMER, 1);
    index.show(2);
    assertThat(ids("\u4e91\u5cad", EVERYTHING, "name")).isEmpty();
  }

  @Test
  void findContaining_text_isFoundAsTheDatabaseFindsIt() {
    enter("ABC\u6d77\u5929");
    enter("\u6d77\u5929\u570b\u969b");
    enter("ＡＢＣ");
    assertThat(containing("abc", 5)).hasValue(Set.of(1L));
    assertThat(containing("\u56fd\u9645", 5)).hasValue(Set.of());
    assertThat(containing("\u6d77\u5929", 5)).hasValue(Set.of(1L, 2L));
    assertThat(containing("\u6d77\u5929", 1)).isEmpty();
  }

  private java.util.Optional<Set<Long>> containing(String text, int most) {
    var wanted = new Wanted(RecordKind.CUSTOMER, List.of("name"), EVERYTHING);
    return index.findContaining(wanted, text, most);
  }

  @Test
  void find_afterACrash_isWhatWasStored() {
    enter("\u6d77\u5929");
    index.show(5);
    index.store();
    enter("\u4e91\u5cad");
    index.show(9);
    index.close(); // without storing
    index = SearchIndex.find(folder).orElseThrow();
    assertThat(index.applied()).isEqualTo(5);
    assertThat(index.size()).isEqualTo(1);
    assertThat(find("\u6d77\u5929")).hasSize(1);
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
        "name:\u6d77\u5929",
        "[a TO b]",
        "~",
        "\ud842\udfb7",
        "\u0000"
      })
  void find_anythingTyped_isNoSyntax(String typed) {
    enter("\u6d77\u5929");
    assertThat(Typed.of(typed).isEmpty() ? List.of() : find(typed)).isEmpty();
  }
}
