package org.keyuan.crm.backup.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableOrderTest {
  @Test
  void parentsFirst_ofAChain_isFromTheTop() {
    assertThat(
            TableOrder.parentsFirst(
                Map.of("A", Set.of("B"), "B", Set.of("C", "B"), "C", Set.of(), "D", Set.of())))
        .containsExactly("C", "D", "B", "A");
  }

  @Test
  void parentsFirst_ofACircle_hasEveryTableOnce() {
    assertThat(
            TableOrder.parentsFirst(Map.of("A", Set.of("B"), "B", Set.of("A"), "C", Set.of("A"))))
        .containsExactly("A", "B", "C");
  }
}
