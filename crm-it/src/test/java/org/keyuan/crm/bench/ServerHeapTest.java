package org.keyuan.crm.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerHeapTest {
  @Test
  void used_isReadFromWhatTheServerSays() {
    var said =
        "4711:\n garbage-first heap   total 1048576K, used 204800K [0x0000000700000000, 0x0000000800000000)\n";
    assertThat(ServerHeap.used(said)).isEqualTo(200);
  }

  @Test
  void used_ofAnythingElse_fails() {
    assertThatThrownBy(() -> ServerHeap.used("no such process"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
