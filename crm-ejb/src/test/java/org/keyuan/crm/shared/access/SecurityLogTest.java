package org.keyuan.crm.shared.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityLogTest {
  private static final Logger LOG = Logger.getLogger("org.keyuan.crm.security");

  private final List<String> lines = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          lines.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOG.addHandler(handler);
  }

  @AfterEach
  void leave() {
    LOG.removeHandler(handler);
  }

  @Asvs("16.4.1")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nevent=faked",
        "a\r\n[SEVERE] faked",
        "a\u0085event=faked",
        "a\u2028event=faked",
        "a\u001b[31m",
        "a user=chief",
        "a\u202eevent"
      })
  void note_whateverIsSent_isOneLineWithThoseNames(String sent) {
    SecurityLog.note("forged_form", "path", sent);
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]")
        .matches("event=forged_form( (user|address)=\\S*)* path=\\S+");
  }

  @Asvs("16.2.4")
  @Test
  void note_saysWhoAndFromWhere() {
    CallerContext.as(Caller.system(), () -> SecurityLog.note("limit", "path", "/export"));
    assertThat(lines)
        .singleElement()
        .asString()
        .startsWith("event=limit user=")
        .contains("path=/export");
  }

  @Test
  void note_ofSomethingLong_isCut() {
    SecurityLog.note("limit", "path", "x".repeat(5_000));
    assertThat(lines.get(0).length()).isLessThan(300);
  }
}
