package org.keyuan.crm.job.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.job.application.JobRunRow;
import org.keyuan.crm.job.domain.JobMessage;
import org.keyuan.crm.job.domain.JobState;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.job.domain.Lease;
import org.keyuan.crm.job.domain.RunTicket;
import org.keyuan.crm.shared.sql.DatabaseException;
import org.keyuan.crm.shared.sql.ScratchDatabase;

class JobRunTableTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static ScratchDatabase scratch;
  private JobRunTable runs;
  private JobCheckpointTable checkpoints;
  private RunTicket first;

  @BeforeAll
  static void openDatabase() {
    scratch = new ScratchDatabase();
  }

  @AfterAll
  static void closeDatabase() {
    scratch.close();
  }

  @BeforeEach
  void startOneRun() {
    scratch.sql().update("DELETE FROM JOB_CHECKPOINT");
    scratch.sql().update("DELETE FROM JOB_LEASE");
    scratch.sql().update("DELETE FROM JOB_RUN");
    runs = new JobRunTable(scratch.sql());
    checkpoints = new JobCheckpointTable(scratch.sql());
    first = ticket(runs.nextId(), 1);
    runs.insert(first, "node", NOON);
    checkpoints.insert(first, "rows", 0, new KeyRange(1, 100), NOON);
  }

  @Test
  void insert_whenRunKeyExists_isRefused() {
    assertThatThrownBy(() -> runs.insert(ticket(runs.nextId(), 1), "node", NOON))
        .isInstanceOfSatisfying(
            DatabaseException.class, e -> assertThat(e.isConstraintViolation()).isTrue());
  }

  @Test
  void advance_whenPieceWasCountedBefore_isRefused() {
    assertThat(checkpoints.advance(first, "rows", 0, new KeyRange(1, 10), 10, NOON)).isTrue();
    assertThat(checkpoints.advance(first, "rows", 0, new KeyRange(1, 10), 10, NOON)).isFalse();
    assertThat(checkpoints.find(first.runId(), "rows", 0).orElseThrow().counted()).isEqualTo(10);
  }

  @Test
  void advance_afterANewerAttempt_isRefusedToTheOldOne() {
    RunTicket second = ticket(first.runId(), 2);
    assertThat(runs.takeUp(second, "node")).isTrue();
    assertThat(checkpoints.advance(first, "rows", 0, new KeyRange(1, 10), 10, NOON)).isFalse();
    assertThat(checkpoints.advance(second, "rows", 0, new KeyRange(1, 10), 10, NOON)).isTrue();
    assertThat(runs.takeUp(second, "node")).as("a second taker").isFalse();
  }

  @Test
  void end_byAnOldAttempt_changesNothing() {
    runs.takeUp(ticket(first.runId(), 2), "node");
    assertThat(runs.end(first, JobState.COMPLETED, null, NOON)).isFalse();
    assertThat(row().state()).isEqualTo(JobState.STARTED);
  }

  @Test
  void end_sumsTheCheckpointsAndKeepsWhatTheRunSaid() {
    checkpoints.advance(first, "rows", 0, new KeyRange(1, 10), 7, NOON);
    runs.say(first, JobMessage.of("job.message.step", "x"));
    assertThat(row().percent()).isEqualTo(10);
    assertThat(runs.end(first, JobState.COMPLETED, null, NOON)).isTrue();
    assertThat(row().counted()).isEqualTo(7);
    assertThat(row().percent()).isEqualTo(100);
    assertThat(row().message()).isEqualTo(JobMessage.of("job.message.step", "x"));
    assertThat(row().parameters()).containsEntry("asOf", "1998-12-01");
  }

  @Test
  void listAbandoned_whileTheLeaseHolds_isEmpty() {
    JobLeaseTable leases = new JobLeaseTable(scratch.sql());
    leases.acquire(new Lease("tiering", first.runId(), "a", "boot1", NOON.plusSeconds(60)), NOON);
    assertThat(runs.listAbandoned("b", "boot2", NOON.plusSeconds(60))).isEmpty();
    assertThat(runs.listAbandoned("b", "boot2", NOON.plusSeconds(61))).hasSize(1);
    assertThat(runs.listAbandoned("a", "boot3", NOON.plusSeconds(1))).hasSize(1);
  }

  private JobRunRow row() {
    return new JobRunReader(scratch.sql(), checkpoints).find(first.runId()).orElseThrow();
  }

  private static RunTicket ticket(long id, int attempt) {
    return new RunTicket(
        id, attempt, "tiering", "tiering@1998-12-01", Map.of("asOf", "1998-12-01"), null);
  }
}
