package org.keyuan.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.access.Asvs;

class StoredSessionTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration ABSOLUTE = Duration.ofHours(12);

  @Asvs("7.3.1")
  @Test
  void session_endsWhenItLiesIdle() {
    assertThat(session(600, 29).isAlive(NOW, IDLE, ABSOLUTE)).isTrue();
    assertThat(session(600, 31).isAlive(NOW, IDLE, ABSOLUTE)).isFalse();
  }

  @Asvs("7.3.2")
  @Test
  void session_endsAfterALongDay_howeverBusy() {
    assertThat(session(719, 0).isAlive(NOW, IDLE, ABSOLUTE)).isTrue();
    assertThat(session(721, 0).isAlive(NOW, IDLE, ABSOLUTE)).isFalse();
  }

  @Test
  void session_endsWithThePasswordItBeganWith() {
    assertThat(session(10, 0).isSamePerson(minutesAgo(11), Set.of("A", "B"))).isTrue();
    assertThat(session(10, 0).isSamePerson(minutesAgo(9), Set.of("A", "B"))).isFalse();
  }

  @Test
  void session_endsWithTheLossOfARole_notWithANewOne() {
    assertThat(session(10, 0).isSamePerson(minutesAgo(11), Set.of("A", "B", "C"))).isTrue();
    assertThat(session(10, 0).isSamePerson(minutesAgo(11), Set.of("A"))).isFalse();
  }

  @Test
  void use_isWrittenDownOnceAMinute_andOftenerWhereIdleIsShort() {
    assertThat(session(10, 0).isToBeSeen(NOW, IDLE)).isFalse();
    assertThat(session(10, 2).isToBeSeen(NOW, IDLE)).isTrue();
    var seen = new StoredSession(1, minutesAgo(1), NOW.minusSeconds(7), Set.of());
    assertThat(seen.isToBeSeen(NOW, Duration.ofMinutes(1))).isTrue();
    assertThat(seen.isToBeSeen(NOW, IDLE)).isFalse();
  }

  private static StoredSession session(long begunMinutesAgo, long seenMinutesAgo) {
    return new StoredSession(
        1, minutesAgo(begunMinutesAgo), minutesAgo(seenMinutesAgo), Set.of("A", "B"));
  }

  private static Instant minutesAgo(long minutes) {
    return NOW.minus(Duration.ofMinutes(minutes));
  }
}
