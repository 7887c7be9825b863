package org.keyuan.crm.web.shared.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.list.AnyOf;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListFilter;

class PanelUseTest {
  private final Condition vip = new Condition("tier", false, List.of("VIP"));
  private final Condition named = new Condition("name", true, List.of("a"));
  private final Condition rich = new Condition("amount", false, List.of("100", ""));
  private final ListFilter vips = ListFilter.of(List.of(vip));

  @Test
  void all_joinsByAnd() {
    assertThat(add("", vips, named, rich)).isEqualTo(ListFilter.of(List.of(vip, named, rich)));
  }

  @Test
  void any_makesAGroup() {
    assertThat(add("any", vips, named, rich)).isEqualTo(vips.and(AnyOf.each(List.of(named, rich))));
  }

  @Test
  void any_ofOneCondition_isThatCondition() {
    assertThat(add("any", vips, named)).isEqualTo(ListFilter.of(List.of(vip, named)));
  }

  @Test
  void or_makesWhatIsShownOneOfTwoWays() {
    var filter = ListFilter.of(List.of(vip, named));
    var ways = new AnyOf(List.of(List.of(vip, named), List.of(rich)));
    assertThat(add("or", filter, rich)).isEqualTo(ListFilter.NONE.and(ways));
  }

  @Test
  void numberOfAGroup_addsABranchToIt() {
    var filter = add("any", vips, named, rich);
    assertThat(add("1", filter, vip, rich).groups().get(0).branches())
        .containsExactly(List.of(named), List.of(rich), List.of(vip, rich));
  }

  @Test
  void nothingFilledIn_changesNothing() {
    assertThat(add("or", vips)).isEqualTo(vips);
    assertThat(add("7", ListFilter.NONE, vip)).isEqualTo(vips);
  }

  private static ListFilter add(String way, ListFilter filter, Condition... added) {
    return PanelUse.read(way).add(filter, List.of(added));
  }
}
