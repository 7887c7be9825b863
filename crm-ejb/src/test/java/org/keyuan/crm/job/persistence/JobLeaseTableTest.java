package org.keyuan.crm.job.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.job.domain.Lease;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.sql.ScratchDatabase;

class JobLeaseTableTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static ScratchDatabase scratch;
  private JobLeaseTable leases;

  @BeforeAll
  static void openDatabase() {
    scratch = new ScratchDatabase();
  }

  @AfterAll
  static void closeDatabase() {
    scratch.close();
  }

  @BeforeEach
  void empty() {
    scratch.sql().update("DELETE FROM JOB_LEASE");
    leases = new JobLeaseTable(scratch.sql());
  }

  @Asvs("2.3.4")
  @Test
  void acquire_whenFree_isGrantedOnce() {
    assertThat(leases.acquire(lease(1, "a", "boot1"), NOON)).isTrue();
    assertThat(leases.acquire(lease(2, "b", "boot2"), NOON)).isFalse();
    assertThat(leases.acquire(lease(2, "a", "boot1"), NOON)).isFalse();
  }

  @Test
  void acquire_whenHolderIsSilentTooLong_isGranted() {
    leases.acquire(lease(1, "a", "boot1"), NOON);
    assertThat(leases.acquire(lease(2, "b", "boot2"), NOON.plusSeconds(60))).isFalse();
    assertThat(leases.acquire(lease(2, "b", "boot2"), NOON.plusSeconds(61))).isTrue();
    assertThat(leases.renew(lease(1, "a", "boot1"), NOON.plusSeconds(62))).isFalse();
  }

  @Test
  void acquire_whenTheSameServerHasStartedAnew_isGrantedAtOnce() {
    leases.acquire(lease(1, "a", "boot1"), NOON);
    assertThat(leases.acquire(lease(1, "a", "boot2"), NOON.plusSeconds(1))).isTrue();
  }

  @Test
  void release_thenAcquire_isGranted() {
    leases.acquire(lease(1, "a", "boot1"), NOON);
    leases.release(1);
    assertThat(leases.acquire(lease(2, "b", "boot2"), NOON)).isTrue();
  }

  private static Lease lease(long run, String node, String boot) {
    return new Lease("tiering", run, node, boot, NOON.plusSeconds(60));
  }
}
