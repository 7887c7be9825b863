package org.keyuan.crm.web.shared.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.sales.application.OrderList;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListSpec;

class ListFrameTest {
  private final ListSpec spec = new OrderList().spec();
  private final Condition ofSeven = new Condition("customerId", false, List.of("7", "7"));
  private final ListFrame tab =
      new ListFrame(List.of(ofSeven), 20, Set.of("customer"), "id=7&tab=orders");

  @Test
  void request_ofATab_hasItsConditionAndNotTheColumnOfTheHeading() {
    var request = tab.request(spec, state(List.of()));
    assertThat(request.conditions()).containsExactly(ofSeven);
    assertThat(request.columns()).startsWith("number", "amount").doesNotContain("customer");
  }

  @Test
  void request_withColumnsOfAPerson_hasThose() {
    assertThat(tab.request(spec, state(List.of("customer"))).columns()).containsExactly("customer");
  }

  @Test
  void link_ofATab_staysOnTheRecord() {
    var state = state(List.of());
    var view = new ListView(null, spec, state, tab, "/sales/view.xhtml");
    assertThat(view.link(state.next(31))).isEqualTo("?id=7&tab=orders&page=2&after=31");
    assertThat(view.link(state)).isEqualTo("?id=7&tab=orders");
  }

  @Test
  void link_ofAListByItself_hasItsStateAlone() {
    var state = state(List.of());
    var view = new ListView(null, spec, state, ListFrame.of(List.of(), 50), "/sales/view.xhtml");
    assertThat(view.link(state.sortedBy("amount", true))).isEqualTo("?sort=-amount");
    assertThat(view.link(state)).isEqualTo("?");
  }

  private static ListState state(List<String> columns) {
    return new ListState(ListFilter.NONE, columns, null, false, 1, List.of(), false);
  }
}
