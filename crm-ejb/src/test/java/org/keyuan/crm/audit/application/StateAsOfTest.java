package org.keyuan.crm.audit.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.audit.application.RecordAsOf.Standing;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.AuditedField;

/** Any state of a record is got back from what the trail tells of its changes. */
class StateAsOfTest {
  private static final Instant BEGIN = Instant.parse("2026-01-31T08:00:00Z");
  private static final List<String> FIELDS = List.of("name", "phone", "email", "tags");

  private final List<AuditDetail> rows = new ArrayList<>();
  private final List<Map<String, String>> states = new ArrayList<>();

  @Test
  void states_afterRandomChanges_areGotBack() {
    var random = new Random(740);
    var state = change(Map.of(), Map.of("name", "first"), "CREATE");
    for (int i = 0; i < 200; i++) {
      var changed = new HashMap<String, String>();
      for (var field : FIELDS) {
        if (random.nextInt(3) == 0) {
          changed.put(field, random.nextInt(4) == 0 ? null : "value " + random.nextInt(9));
        }
      }
      state = change(state, changed, "EDIT");
    }
    for (int i = 0; i < states.size(); i++) {
      var then = asOf(state, BEGIN.plusSeconds(i));
      assertThat(then.standing()).isEqualTo(Standing.THERE);
      for (var field : FIELDS) {
        assertThat(then(then, field)).as(field + " after " + i).isEqualTo(states.get(i).get(field));
      }
    }
    assertThat(asOf(state, BEGIN.minusSeconds(1)).standing()).isEqualTo(Standing.NOT_YET);
  }

  @Test
  void recordRemovedForGood_isGotBack() {
    var state = change(Map.of(), Map.of("name", "first", "phone", "1"), "CREATE");
    change(state, Map.of(), "DELETE");
    var gone = new HashMap<String, String>();
    state.keySet().forEach(field -> gone.put(field, null));
    change(state, gone, "PURGE");
    assertThat(asOf(null, BEGIN).standing()).isEqualTo(Standing.THERE);
    assertThat(then(asOf(null, BEGIN), "phone")).isEqualTo("1");
    assertThat(asOf(null, BEGIN.plusSeconds(1)).standing()).isEqualTo(Standing.DELETED);
    assertThat(asOf(null, BEGIN.plusSeconds(2)).standing()).isEqualTo(Standing.GONE);
  }

  @Test
  void timeBeforeTheTrail_isNotKnown() {
    var state = change(Map.of("name", "seeded"), Map.of("name", "changed"), "EDIT");
    assertThat(asOf(state, BEGIN.minusSeconds(5)).standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(asOf(state, BEGIN).standing()).isEqualTo(Standing.THERE);
  }

  private Map<String, String> change(
      Map<String, String> before, Map<String, String> changed, String action) {
    var changes = new ArrayList<FieldChange>();
    var after = new HashMap<>(before);
    changed.forEach(
        (field, value) -> {
          changes.add(new FieldChange(field, before.get(field), value));
          after.put(field, value);
        });
    var at = BEGIN.plusSeconds(rows.size());
    rows.add(
        new AuditDetail(
            rows.size(),
            at,
            "first",
            null,
            action,
            RecordKind.CUSTOMER,
            7L,
            "name",
            changes,
            null,
            null,
            false));
    states.add(after);
    return after;
  }

  private RecordAsOf asOf(Map<String, String> now, Instant moment) {
    var state = new StateAsOf(now, moment);
    for (int i = rows.size() - 1; i >= 0; i--) {
      state.take(rows.get(i));
    }
    var told =
        FIELDS.stream().map(name -> new AuditedField(name, null, Set.of(name), true)).toList();
    return state.result(told, new OpenFields(RecordKind.CUSTOMER, told, List.of()));
  }

  private static String then(RecordAsOf record, String field) {
    return record.fields().stream()
        .filter(f -> f.name().equals(field))
        .flatMap(f -> Stream.ofNullable(f.then()))
        .findFirst()
        .orElse(null);
  }
}
