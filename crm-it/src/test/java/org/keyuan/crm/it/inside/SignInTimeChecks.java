package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.directory.DirectorySignIn;
import org.keyuan.crm.identity.RoleCode;

/**
 * How much work an attempt to sign in makes doesn't tell whether there is such an account. Counted
 * is the time of the processor, which a busy machine stretches much less than the clock's; a
 * password's verification is nearly all of it, so that one too few or too many shows.
 */
class SignInTimeChecks {
  /** Fewer than lock an account; the first one of each kind warms up. */
  private static final int ROUNDS = 4;

  private static final double LEAST = 0.7;
  private static final double MOST = 1.4;

  @Test
  void unknownName_wrongPassword_andShutAccounts_takeTheSameWork() {
    var names = new TreeMap<String, String>();
    names.put("wrong password", World.person(RoleCode.OPERATOR));
    names.put("disabled account", World.person(RoleCode.OPERATOR));
    names.put("locked account", World.person(RoleCode.OPERATOR));
    names.put("unknown name", "it-" + UUID.randomUUID());
    set("ENABLED = FALSE", names.get("disabled account"));
    set("LOCKED_UNTIL = TIMESTAMP '2999-01-01 00:00:00'", names.get("locked account"));
    var work = new TreeMap<String, List<Long>>();
    for (int round = 0; round < ROUNDS; round++) {
      names.forEach(
          (kind, name) -> work.computeIfAbsent(kind, k -> new ArrayList<>()).add(work(name)));
    }
    var usual = median(work.get("wrong password"));
    assertThat(work)
        .allSatisfy(
            (kind, times) ->
                assertThat(median(times)).as(kind).isBetween(usual * LEAST, usual * MOST));
  }

  /** Nanoseconds of the processor for one refused attempt, from an address of its own. */
  private static long work(String loginName) {
    var address = "it-" + UUID.randomUUID();
    var clock = ManagementFactory.getThreadMXBean();
    var begin = clock.getCurrentThreadCpuTime();
    var accepted = Inside.bean(DirectorySignIn.class).signIn(loginName, "a wrong guess", address);
    var end = clock.getCurrentThreadCpuTime();
    assertThat(accepted).isEmpty();
    return end - begin;
  }

  private static double median(List<Long> times) {
    var sorted = times.stream().skip(1).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static void set(String what, String loginName) {
    World.sql().update("UPDATE APP_USER SET " + what + " WHERE LOGIN_NAME = ?", loginName);
  }
}
