package org.keyuan.crm.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.error.FieldException;

class ActivityTest {

  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

  private final Activity activity = activity(ActivityState.PLANNED, TOMORROW, null);

  @Test
  void complete_ofWhatIsPlanned_keepsWhenAndWhatCameOfIt() {
    activity.complete(NOW, "agreed", NOW);
    assertThat(activity.state()).isEqualTo(ActivityState.DONE);
    assertThat(activity.happensAt()).isEqualTo(NOW);
    assertThat(activity.result()).isEqualTo("agreed");
  }

  @Test
  void complete_twice_isRejected() {
    activity.complete(NOW, null, NOW);
    assertThatThrownBy(() -> activity.complete(NOW, "again", NOW))
        .isInstanceOf(NotPlannedException.class);
    assertThat(activity.result()).isNull();
  }

  @Test
  void complete_inTheFuture_isRejectedBesideTheTime_andStaysPlanned() {
    assertThatThrownBy(() -> activity.complete(NOW.plusSeconds(1), null, NOW))
        .isInstanceOfSatisfying(
            FieldException.class, e -> assertThat(e.field()).isEqualTo("happensAt"));
    assertThat(activity.isPlanned()).isTrue();
  }

  @Test
  void describe_asDoneInTheFuture_isRejected() {
    assertThatThrownBy(() -> activity(ActivityState.DONE, TOMORROW, null))
        .isInstanceOf(FieldException.class);
  }

  @Test
  void describe_asPlannedWithAResult_isRejectedBesideIt() {
    assertThatThrownBy(() -> activity(ActivityState.PLANNED, TOMORROW, "agreed"))
        .isInstanceOfSatisfying(
            FieldException.class, e -> assertThat(e.field()).isEqualTo("result"));
  }

  @Test
  void next_whenNothingElseIsSaid_isTheSameAgain() {
    var next = activity.next(new DoneCommand(NOW, null, TOMORROW, null, null));
    assertThat(next)
        .isEqualTo(
            new ActivityCommand(
                ActivityKind.VISIT,
                "offer",
                7L,
                8L,
                9L,
                ActivityState.PLANNED,
                TOMORROW,
                1L,
                null,
                null));
  }

  @Test
  void next_whenMoreIsSaid_isThat() {
    var next = activity.next(new DoneCommand(NOW, null, TOMORROW, ActivityKind.CALL, "remind"));
    assertThat(next.kind()).isEqualTo(ActivityKind.CALL);
    assertThat(next.subject()).isEqualTo("remind");
  }

  private static Activity activity(ActivityState state, Instant at, String result) {
    var command =
        new ActivityCommand(
            ActivityKind.VISIT, "offer", 7L, 8L, 9L, state, at, 1L, "about the offer", result);
    return new Activity(command, Ownership.of(1L, 2L), NOW);
  }
}
