package org.keyuan.crm.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.bulk.domain.Reason;
import org.keyuan.crm.bulk.domain.TagChange;
import org.keyuan.crm.organisation.DepartmentCommand;
import org.keyuan.crm.product.ProductCommand;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.CommandField;

/** What bulk changes keep as text reads again as what it was. */
class BulkValuesTest {
  private static final ProductCommand PRODUCT =
      new ProductCommand("P-1", "Router", null, "pc", BigDecimal.ONE, BigDecimal.TEN, true, null);

  @Test
  void with_changesOneComponent_andNothingElse() {
    var priced = CommandField.of(ProductCommand.class, "price").with(PRODUCT, new BigDecimal("2"));
    assertThat(priced.price()).isEqualByComparingTo("2");
    assertThat(priced.name()).isEqualTo("Router");
    assertThat(PRODUCT.price()).isEqualTo(BigDecimal.TEN);
  }

  @Test
  void parse_readsWhatTextWrote() {
    assertThat(parse("price", "12.50")).isEqualTo(new BigDecimal("12.50"));
    assertThat(parse("active", "false")).isEqualTo(false);
    assertThat(parse("remarks", "")).isNull();
    assertThat(CommandField.text(LocalDate.of(2026, 1, 2))).isEqualTo("2026-01-02");
    assertThat(CommandField.text(new BigDecimal("1E+3"))).isEqualTo("1000");
  }

  @Test
  void parse_whenItIsNoValueOfTheField_isRefused() {
    assertThatThrownBy(() -> parse("price", "dear")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> parse("active", "")).isInstanceOf(IllegalArgumentException.class);
    var whole = CommandField.of(DepartmentCommand.class, "sortNumber");
    assertThat(whole.parse("3")).isEqualTo(3);
    assertThat(whole.column()).isEqualTo("SORT_NO");
    assertThatThrownBy(() -> whole.parse("3.5")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tags_keepTheirEffect_andGoBack() {
    var wanted = new TagChange(Set.of("a", "b"), Set.of("c"));
    assertThat(TagChange.parse(wanted.format())).isEqualTo(wanted);
    var effect = wanted.on(Set.of("a", "c", "d"));
    assertThat(effect).isEqualTo(new TagChange(Set.of("b"), Set.of("c")));
    var tagged = effect.apply(Set.of("a", "c", "d"));
    assertThat(tagged).containsExactlyInAnyOrder("a", "b", "d");
    assertThat(effect.inverse().apply(tagged)).containsExactlyInAnyOrder("a", "c", "d");
    assertThat(wanted.on(Set.of("a", "b")).isEmpty()).isTrue();
  }

  @Test
  void reason_readsInTheLanguageOfTheMoment() {
    var reason = Reason.parse(Reason.of("bulk.reason.held", RecordKind.SALES_ORDER).format());
    assertThat(reason.text(Locale.ENGLISH)).isEqualTo("used by orders");
    assertThat(reason.text(Locale.SIMPLIFIED_CHINESE)).contains("\u8ba2\u5355");
  }

  /** What people typed can't pass for a key of the bundles, nor for another argument. */
  @Test
  void reason_takesTypedTextAsText() {
    var reason = Reason.parse(Reason.of("bulk.reason.held", "=app.yes\n=app.no").format());
    assertThat(reason.text(Locale.ENGLISH)).isEqualTo("used by app.yes =app.no");
  }

  private static Object parse(String field, String text) {
    return CommandField.of(ProductCommand.class, field).parse(text);
  }
}
