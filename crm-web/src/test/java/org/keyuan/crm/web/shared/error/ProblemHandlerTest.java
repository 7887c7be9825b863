package org.keyuan.crm.web.shared.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.access.RecordKind;

/** People learn a number, the log learns everything. */
class ProblemHandlerTest {
  private static final Logger LOG = Logger.getLogger(ProblemHandler.class.getName());

  private final List<LogRecord> written = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          written.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOG.addHandler(handler);
    LOG.setUseParentHandlers(false);
  }

  @AfterEach
  void leave() {
    LOG.removeHandler(handler);
    LOG.setUseParentHandlers(true);
  }

  @Asvs({"16.3.4", "16.5.1"})
  @Test
  void failure_thatNobodyExpected_isWrittenDownUnderTheNumberThatIsShown() {
    var failure = new IllegalStateException("SELECT secret FROM APP_USER");
    var problem = ProblemHandler.problem(failure);
    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.arguments()).isEmpty();
    assertThat(problem.toString()).doesNotContain("SELECT");
    assertThat(written).hasSize(1);
    assertThat(written.get(0).getMessage()).contains(problem.id());
    assertThat(written.get(0).getThrown()).isSameAs(failure);
  }

  @Test
  void refusal_isNoFailureOfTheServer() {
    var problem =
        ProblemHandler.problem(new AccessDeniedException(RecordKind.CUSTOMER, Action.EDIT));
    assertThat(problem.status()).isEqualTo(403);
    assertThat(problem.id()).isNull();
    assertThat(written).isEmpty();
  }
}
