package org.keyuan.crm.web.shared.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListRequest;

class ListStateTest {
  private final ListState first =
      new ListState(ListFilter.NONE, List.of(), "name", false, 1, List.of(), false);

  @Test
  void next_beginsBehindTheLastRow() {
    assertThat(request(first.next(31).next(62)))
        .isEqualTo(new ListRequest(ListFilter.NONE, List.of(), "name", false, 40, 62L, 20));
  }

  @Test
  void previous_beginsWhereThatPageBegan() {
    var third = first.next(31).next(62);
    assertThat(third.previous()).isEqualTo(first.next(31));
    assertThat(third.previous().previous()).isEqualTo(first);
  }

  @Test
  void previous_behindTheEndOfTheTrail_countsRowsOff() {
    var state = first;
    for (int page = 2; page <= 20; page++) {
      state = state.next(page);
    }
    assertThat(state.trail()).hasSize(8);
    for (int page = 20; page > 11; page--) {
      state = state.previous();
    }
    assertThat(request(state).after()).isNull();
    assertThat(request(state).offset()).isEqualTo(200);
  }

  @Test
  void anotherOrderOrFilter_beginsAtTheFirstPage() {
    assertThat(request(first.next(31).sortedBy("amount", true)).after()).isNull();
    assertThat(request(first.next(31).filtered(ListFilter.NONE)).after()).isNull();
  }

  private static ListRequest request(ListState state) {
    return state.request(ListFilter.NONE, List.of(), 20);
  }
}
