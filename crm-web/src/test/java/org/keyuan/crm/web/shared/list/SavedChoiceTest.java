package org.keyuan.crm.web.shared.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.customer.application.CustomerList;
import org.keyuan.crm.filter.FilterRow;
import org.keyuan.crm.filter.FilterSharing;
import org.keyuan.crm.shared.list.ListSpec;

class SavedChoiceTest {
  private final ListSpec spec = new CustomerList().spec();
  private final FilterRow vips = row(1, "f=tier%3DVIP&sort=-amount&cols=name,nonsense", false);
  private final FilterRow mine = row(2, "f=owner%3Dme", true);
  private final List<FilterRow> rows = List.of(vips, mine);

  @Test
  void emptyAddress_opensTheDefault() {
    var choice = SavedChoice.of(rows, Map.of(), spec);
    assertThat(choice.opened()).isEqualTo(mine);
    assertThat(choice.state().query(spec)).isEqualTo("f=owner%3Dme");
  }

  @Test
  void addressOfAState_opensWhatItSays() {
    var choice = SavedChoice.of(rows, Map.of("f", new String[] {""}), spec);
    assertThat(choice.opened()).isNull();
    assertThat(choice.state()).isNull();
    assertThat(choice.isNeeded()).isTrue();
  }

  @Test
  void namedFilter_isOpened_withTheColumnsThatThereAre() {
    var choice = SavedChoice.of(rows, Map.of("view", new String[] {"1"}), spec);
    assertThat(choice.opened()).isEqualTo(vips);
    assertThat(choice.state().query(spec)).isEqualTo("f=tier%3DVIP&cols=name&sort=-amount");
  }

  @Test
  void namedFilter_withAStateBesides_isOnlyItsName() {
    var address = Map.of("view", new String[] {"1"}, "page", new String[] {"2"});
    var choice = SavedChoice.of(rows, address, spec);
    assertThat(choice.opened()).isEqualTo(vips);
    assertThat(choice.state()).isNull();
  }

  @Test
  void unknownFilter_opensEverything() {
    var choice = SavedChoice.of(rows, Map.of("view", new String[] {"7"}), spec);
    assertThat(choice.opened()).isNull();
    assertThat(choice.state()).isNull();
  }

  @Test
  void link_toEverything_saysSoWhereADefaultWouldOpen() {
    var choice = SavedChoice.of(rows, Map.of("f", new String[] {""}), spec);
    var state = new ListStateReader(name -> null, spec).read();
    var frame = ListFrame.of(List.of(), 50);
    var habit = new ListHabit(choice, null, "/customer/list.xhtml");
    var view = new ListView(null, spec, state, frame, "", habit);
    assertThat(view.link(state)).isEqualTo("?f=");
    assertThat(view.link(state.sortedBy("name", false))).isEqualTo("?sort=name");
  }

  private static FilterRow row(long id, String address, boolean standard) {
    return new FilterRow(id, "n" + id, address, null, FilterSharing.NOBODY, standard);
  }
}
