package org.keyuan.crm.it.inside;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Lets time pass for accounts that tests have made, on behalf of tests outside of the server. */
class Ageing {
  @Test
  void passwords_growOld() {
    World.sql()
        .update(
            "UPDATE APP_USER SET PASSWORD_CHANGED_AT = ? WHERE LOGIN_NAME LIKE 'it-%'",
            Instant.now().minus(Duration.ofDays(91)));
  }
}
