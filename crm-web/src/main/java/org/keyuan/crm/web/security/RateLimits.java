package org.keyuan.crm.web.security;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts requests, by class and by whom. In memory and on each node for itself: it stops programs,
 * and needs no precision for that. Whoever may have waits no longer than it takes to earn the next
 * request.
 */
final class RateLimits {

  /** More than this many at once are people who have gone, or a crowd of made-up addresses. */
  private static final int MANY = 20_000;

  /**
   * Whose bucket it is. With the limit in it a changed parameter counts at once.
   *
   * @param who a login name, or an address before log-in
   */
  private record Key(RequestClass kind, String who, int limit) {}

  private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * Takes one request off.
   *
   * @param limit requests a minute; 0 for any number
   * @return how long to wait; zero when the request may go on
   */
  Duration take(RequestClass kind, String who, int limit) {
    if (limit == 0) {
      return Duration.ZERO;
    }
    if (buckets.size() > MANY) {
      buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= limit);
    }
    var taken =
        buckets
            .computeIfAbsent(new Key(kind, who, limit), key -> full(limit))
            .tryConsumeAndReturnRemaining(1);
    return taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(taken.getNanosToWaitForRefill());
  }

  private static Bucket full(int limit) {
    return Bucket.builder()
        .addLimit(rule -> rule.capacity(limit).refillGreedy(limit, Duration.ofMinutes(1)))
        .build();
  }

  int size() {
    return buckets.size();
  }
}
