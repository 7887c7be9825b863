package org.keyuan.crm.merge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.customer.domain.CustomerKind;
import org.keyuan.crm.shared.importing.record.CommandShape;

class MergedFieldsTest {
  private static final CommandShape<CustomerCommand> SHAPE =
      new CommandShape<>(CustomerCommand.class, Set.of());

  private final CustomerCommand kept =
      customer(
          Map.of("number", "A", "ownerId", 1L, "name", "Kept", "phone", "1", "tags", Set.of("x")));
  private final CustomerCommand other =
      customer(
          Map.of(
              "number",
              "B",
              "ownerId",
              2L,
              "name",
              "Other",
              "phone",
              "2",
              "address",
              "there",
              "tags",
              Set.of("y")));

  @Test
  void chosenFields_comeFromTheOther_therestStays_tagsArePutTogether() {
    var merged = MergedFields.merge(kept, other, Set.of("phone"), field -> true);
    assertThat(merged)
        .containsEntry("name", "Kept")
        .containsEntry("phone", "2")
        .containsEntry("address", null)
        .containsEntry("number", "A")
        .containsEntry("ownerId", 1L)
        .containsEntry("tags", Set.of("x", "y"));
  }

  @Test
  void withheldFields_areNobodysChoice_andNothingOfThemIsLost() {
    var merged = MergedFields.merge(kept, other, Set.of("phone"), field -> false);
    assertThat(merged).containsEntry("phone", "1").containsEntry("address", "there");
  }

  @Test
  void numberAndOwner_cantBeChosen() {
    var merged = MergedFields.merge(kept, other, Set.of("number", "ownerId", "kind"), f -> true);
    assertThat(merged).containsEntry("number", "A").containsEntry("ownerId", 1L);
  }

  @Test
  void values_areKeptAsText_andComeBack() {
    var values =
        Map.of("regionId", 5L, "relationshipSince", LocalDate.of(2020, 1, 31), "name", "N\nL");
    values.forEach(
        (field, value) ->
            assertThat(MergedFields.parse(field, MergedFields.text(value))).isEqualTo(value));
    assertThat(MergedFields.parse("tags", MergedFields.text(Set.of("a b", "c"))))
        .isEqualTo(Set.of("a b", "c"));
    assertThat(MergedFields.parse("tags", MergedFields.text(Set.of()))).isEqualTo(Set.of());
    assertThat(MergedFields.parse("regionId", MergedFields.text(null))).isNull();
  }

  private static CustomerCommand customer(Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("kind", CustomerKind.ENTERPRISE);
    return SHAPE.command(all);
  }
}
