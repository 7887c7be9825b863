package org.keyuan.crm.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final long START = Long.MAX_VALUE - TimeUnit.MINUTES.toNanos(1);

  private final Questions questions = new Questions();

  private static long at(int seconds) {
    return START + TimeUnit.SECONDS.toNanos(seconds); // runs over, as System.nanoTime() may
  }

  @Test
  void question_thatIsAnswered_isFollowedByTheNext() {
    var first = questions.next(at(0), false).orElseThrow();
    assertThat(questions.next(at(2), false)).isEmpty();
    questions.answered(first);
    assertThat(questions.next(at(4), false)).isPresent();
    assertThat(questions.isOverdue(at(6))).isFalse();
  }

  @Test
  void question_thatWaits_isOverdueUntilALaterOneIsAnswered() {
    var first = questions.next(at(0), false).orElseThrow();
    assertThat(questions.isOverdue(at(8))).isTrue();
    var second = questions.next(at(8), false).orElseThrow();
    questions.answered(second);
    assertThat(questions.isOverdue(at(90))).isFalse();
    assertThat(questions.failed(first)).as("news of a lost connection").isFalse();
  }

  @Test
  void database_thatIsAway_isAskedLessOften() {
    var first = questions.next(at(0), false).orElseThrow();
    assertThat(questions.failed(first)).isTrue();
    assertThat(questions.next(at(4), true)).isEmpty();
    assertThat(questions.next(at(5), true)).isPresent();
  }

  @Test
  void questions_thatNobodyAnswers_areNotAskedForEver() {
    int asked = 0;
    for (int second = 0; second < 600; second += 2) {
      asked += questions.next(at(second), true).isPresent() ? 1 : 0;
    }
    assertThat(asked).isEqualTo(12);
  }
}
