package org.keyuan.crm.backup.domain;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups to keep: the newest of each of the last so many days, ISO weeks and months <em>that
 * have a backup</em>, so that a system which stood still for a year does not lose its last backups
 * to the calendar. Within a day, week or month a verified backup is preferred to a newer one that
 * is not, and the newest verified backup of all is always kept.
 *
 * @param daily days to keep a backup of, at least 1
 * @param weekly weeks to keep a backup of
 * @param monthly months to keep a backup of
 */
public record BackupRetention(int daily, int weekly, int monthly) {
  /** A week of days, a month of weeks, a year of months. */
  public static final BackupRetention DEFAULT = new BackupRetention(7, 4, 12);

  public BackupRetention {
    if (daily < 1 || weekly < 0 || monthly < 0) {
      throw new IllegalArgumentException("daily >= 1, weekly >= 0, monthly >= 0");
    }
  }

  /**
   * A backup as this rule sees it.
   *
   * @param time in the company's zone
   * @param verified whether it has been restored and compared
   */
  public record Candidate(LocalDateTime time, boolean verified) {}

  private static final Comparator<Candidate> NEWEST_FIRST =
      Comparator.comparing(Candidate::time).reversed();

  /** Those of the candidates that are to stay. */
  public Set<Candidate> kept(Collection<Candidate> candidates) {
    List<Candidate> ordered = candidates.stream().sorted(NEWEST_FIRST).toList();
    Set<Candidate> kept = new HashSet<>();
    kept.addAll(newestOf(ordered, daily, time -> time.toLocalDate()));
    kept.addAll(newestOf(ordered, weekly, BackupRetention::week));
    kept.addAll(newestOf(ordered, monthly, YearMonth::from));
    ordered.stream().filter(Candidate::verified).findFirst().ifPresent(kept::add);
    return kept;
  }

  private static Collection<Candidate> newestOf(
      List<Candidate> newestFirst, int periods, Function<LocalDateTime, Object> periodOf) {
    Map<Object, Candidate> chosen = new HashMap<>();
    for (Candidate candidate : newestFirst) {
      Object period = periodOf.apply(candidate.time());
      Candidate rival = chosen.get(period);
      boolean isBetter = rival == null ? chosen.size() < periods : isBetter(candidate, rival);
      if (isBetter) {
        chosen.put(period, candidate);
      }
    }
    return chosen.values();
  }

  private static boolean isBetter(Candidate older, Candidate newer) {
    return older.verified() && !newer.verified();
  }

  private static List<Integer> week(LocalDateTime time) {
    return List.of(
        time.get(IsoFields.WEEK_BASED_YEAR), time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
