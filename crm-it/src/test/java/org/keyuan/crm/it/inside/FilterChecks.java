package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.filter.ColumnLayout;
import org.keyuan.crm.filter.FilterCommand;
import org.keyuan.crm.filter.FilterQueries;
import org.keyuan.crm.filter.FilterRow;
import org.keyuan.crm.filter.FilterSharing;
import org.keyuan.crm.filter.ListLayouts;
import org.keyuan.crm.filter.SavedFilters;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.error.StaleRecordException;

/** Who sees, opens first and changes saved filters; columns are everybody's own. */
class FilterChecks {

  @Test
  void filter_isSeenByThoseItIsSharedWith_andChangedByItsAuthorAlone() {
    World.get();
    var own = add("leader", fresh(), FilterSharing.NOBODY);
    var department = add("leader", fresh(), FilterSharing.DEPARTMENT);
    var all = add("leader", fresh(), FilterSharing.EVERYBODY);
    assertThat(seen("leader")).contains(own, department, all);
    assertThat(seen("first")).contains(department, all).doesNotContain(own);
    assertThat(seen("south")).contains(all).doesNotContain(own, department);
    var row = Rows.of("SAVED_FILTER", all);
    assertThatThrownBy(() -> as("first", () -> service().open(all)))
        .isInstanceOf(RecordNotFoundException.class);
    assertThatThrownBy(() -> as("first", () -> delete(all)))
        .isInstanceOf(RecordNotFoundException.class);
    assertThatThrownBy(() -> as("first", () -> change(all, 1, command(fresh()))))
        .isInstanceOf(RecordNotFoundException.class);
    assertThat(Rows.of("SAVED_FILTER", all)).isEqualTo(row);
  }

  @Test
  void sharing_wantsThePermission_butKeepingToOneselfDoesNot() {
    World.get();
    assertThatThrownBy(() -> add("first", fresh(), FilterSharing.EVERYBODY))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> add("first", fresh(), FilterSharing.DEPARTMENT))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(seen("first")).contains(add("first", fresh(), FilterSharing.NOBODY));
  }

  @Test
  void name_standsForOneFilterOfAPerson() {
    World.get();
    var name = fresh();
    var id = add("leader", name, FilterSharing.NOBODY);
    add("first", name, FilterSharing.NOBODY);
    assertThatThrownBy(() -> add("leader", name, FilterSharing.NOBODY))
        .isInstanceOfSatisfying(FieldException.class, e -> assertThat(e.field()).isEqualTo("name"));
    var version = Rows.version("SAVED_FILTER", id);
    as("leader", () -> change(id, version, command(name)));
  }

  @Test
  void staleFilter_isNotOverwritten_andChangesAreInTheTrail() {
    World.get();
    var id = add("leader", fresh(), FilterSharing.NOBODY);
    var version = Rows.version("SAVED_FILTER", id);
    as("leader", () -> change(id, version, command(fresh())));
    assertThatThrownBy(() -> as("leader", () -> change(id, version, command(fresh()))))
        .isInstanceOf(StaleRecordException.class);
    as("leader", () -> delete(id));
    assertThat(
            World.sql()
                .list(
                    "SELECT ACTION_CODE FROM AUDIT_ENTRY WHERE RECORD_KIND = 'SAVED_FILTER' AND RECORD_ID = ? ORDER BY ID",
                    row -> row.text(1),
                    id))
        .containsExactly("CREATE", "EDIT", "PURGE");
  }

  @Test
  void sharedFilter_canOpenTheListOfAnother_untilItIsDeleted() {
    World.get();
    var id = add("leader", fresh(), FilterSharing.EVERYBODY);
    as("south", () -> choose(id));
    assertThat(standard("south")).containsExactly(id);
    assertThat(standard("leader")).doesNotContain(id);
    var own = add("leader", fresh(), FilterSharing.NOBODY);
    as("south", () -> choose(own));
    assertThat(standard("south")).containsExactly(id);
    as("leader", () -> delete(id));
    assertThat(standard("south")).isEmpty();
  }

  @Test
  void columns_areKeptForThePerson_asFarAsThereAreSuch() {
    World.get();
    var wanted =
        List.of(
            new ColumnLayout.Column("tier", 9_999),
            new ColumnLayout.Column("nonsense", 50),
            new ColumnLayout.Column("name", 0));
    as(
        "first",
        () -> {
          layouts().keep("customer", wanted);
          return null;
        });
    var kept = as("first", () -> layouts().find("customer")).orElseThrow();
    assertThat(kept.names()).containsExactly("tier", "name");
    assertThat(kept.width("tier")).isEqualTo(ColumnLayout.WIDEST);
    assertThat(as("second", () -> layouts().find("customer"))).isEmpty();
    as(
        "first",
        () -> {
          layouts().reset("customer");
          return null;
        });
    assertThat(as("first", () -> layouts().find("customer"))).isEmpty();
  }

  private static long add(String person, String name, FilterSharing sharing) {
    var command = new FilterCommand("customer", name, "f=tier%3DVIP", sharing, false);
    return as(person, () -> service().add(command, null));
  }

  private static FilterCommand command(String name) {
    return new FilterCommand("customer", name, "f=owner%3Dme", FilterSharing.NOBODY, false);
  }

  private static Object change(long id, int version, FilterCommand command) {
    service().change(id, version, command);
    return null;
  }

  private static Object delete(long id) {
    service().delete(id, Rows.version("SAVED_FILTER", id));
    return null;
  }

  private static Object choose(long id) {
    service().choose("customer", id);
    return null;
  }

  private static List<Long> seen(String person) {
    return as(person, () -> queries().list("customer")).stream().map(FilterRow::id).toList();
  }

  private static List<Long> standard(String person) {
    return as(person, () -> queries().list("customer")).stream()
        .filter(FilterRow::standard)
        .map(FilterRow::id)
        .toList();
  }

  private static <T> T as(String person, java.util.concurrent.Callable<T> work) {
    return Inside.as(person, work);
  }

  private static String fresh() {
    return "F-" + UUID.randomUUID();
  }

  private static SavedFilters service() {
    return Inside.bean(SavedFilters.class);
  }

  private static FilterQueries queries() {
    return Inside.bean(FilterQueries.class);
  }

  private static ListLayouts layouts() {
    return Inside.bean(ListLayouts.class);
  }
}
