package org.keyuan.crm.backup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.backup.domain.BackupRetention.Candidate;

class BackupRetentionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void kept_ofNightlyBackupsOfTwoYears_areDaysWeeksAndMonths() {
    List<Candidate> nightly = nightly(TODAY.minusYears(2), TODAY);
    assertThat(dates(BackupRetention.DEFAULT.kept(nightly)))
        .containsExactlyElementsOf(
            new TreeSet<>(
                List.of(
                    "2025-12-31",
                    "2026-01-31",
                    "2026-02-28",
                    "2026-03-31",
                    "2026-04-30",
                    "2026-05-31",
                    "2026-06-30",
                    "2026-07-31",
                    "2026-08-31",
                    "2026-09-30",
                    "2026-10-31",
                    "2026-11-01",
                    "2026-11-08",
                    "2026-11-15",
                    "2026-11-16",
                    "2026-11-17",
                    "2026-11-18",
                    "2026-11-19",
                    "2026-11-20",
                    "2026-11-21",
                    "2026-11-22")));
  }

  @Test
  void kept_whenPrunedEveryNight_isTheSameAsPrunedOnce() {
    Set<Candidate> existing = new HashSet<>();
    LocalDate first = TODAY.minusYears(3);
    for (LocalDate day = first; !day.isAfter(TODAY); day = day.plusDays(1)) {
      existing.add(verified(day, 2));
      existing.retainAll(BackupRetention.DEFAULT.kept(existing));
    }
    assertThat(existing).isEqualTo(BackupRetention.DEFAULT.kept(nightly(first, TODAY)));
  }

  @Test
  void kept_whenNothingWasWrittenForAYear_losesNothingToTheCalendar() {
    List<Candidate> old = nightly(TODAY.minusYears(1), TODAY.minusYears(1).plusDays(6));
    assertThat(BackupRetention.DEFAULT.kept(old)).containsExactlyInAnyOrderElementsOf(old);
  }

  @Test
  void kept_ofSeveralADay_isTheNewestOfEachDay() {
    Candidate morning = verified(TODAY, 2);
    Candidate noon = verified(TODAY, 12);
    assertThat(BackupRetention.DEFAULT.kept(List.of(morning, noon))).containsExactly(noon);
  }

  @Test
  void kept_whenTheNewestIsNotVerified_keepsTheVerifiedOneOfThatDay() {
    Candidate good = verified(TODAY, 2);
    Candidate doubtful = new Candidate(TODAY.atTime(12, 0), false);
    assertThat(new BackupRetention(1, 0, 0).kept(List.of(good, doubtful))).containsExactly(good);
  }

  @Test
  void kept_whenNothingIsVerifiedForLong_keepsTheLastGoodOne() {
    List<Candidate> all = new ArrayList<>();
    Candidate good = verified(TODAY.minusDays(100), 2);
    all.add(good);
    for (int day = 0; day < 90; day++) {
      all.add(new Candidate(TODAY.minusDays(day).atTime(2, 0), false));
    }
    assertThat(new BackupRetention(7, 0, 0).kept(all)).hasSize(8).contains(good);
  }

  @Test
  void kept_acrossNewYear_countsIsoWeeks() {
    List<Candidate> nightly = nightly(LocalDate.of(2026, 12, 14), LocalDate.of(2027, 1, 4));
    assertThat(dates(new BackupRetention(1, 3, 0).kept(nightly)))
        .containsExactly("2026-12-27", "2027-01-03", "2027-01-04");
  }

  @Test
  void kept_ofNothing_isNothing() {
    assertThat(BackupRetention.DEFAULT.kept(List.of())).isEmpty();
  }

  @Test
  void create_whenNoDayWouldBeKept_isRejected() {
    assertThatThrownBy(() -> new BackupRetention(0, 4, 12))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Candidate> nightly(LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1)).map(day -> verified(day, 2)).toList();
  }

  private static Candidate verified(LocalDate day, int hour) {
    return new Candidate(LocalDateTime.of(day, java.time.LocalTime.of(hour, 0)), true);
  }

  private static Collection<String> dates(Collection<Candidate> candidates) {
    return candidates.stream()
        .map(candidate -> candidate.time().toLocalDate().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
