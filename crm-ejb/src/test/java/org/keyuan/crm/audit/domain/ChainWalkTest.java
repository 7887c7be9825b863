package org.keyuan.crm.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chain of nine rows, and every way to spoil it. */
class ChainWalkTest {
  private final List<AuditLink> chain = new ArrayList<>();

  @BeforeEach
  void seal() {
    var hash = AuditLink.BEGINNING;
    for (long number = 1; number <= 9; number++) {
      hash = append(content(number, "value " + number), number, "stamped", hash);
    }
  }

  @Test
  void chain_untouched_isWhole_walkedAtOnceOrInPieces() {
    assertThat(walk(1, 9)).isEmpty();
    assertThat(walk(1, 4)).isEmpty();
    assertThat(walk(5, 9)).isEmpty();
  }

  @Test
  void changedValue_isFound() {
    var row = chain.get(3);
    chain.set(3, with(row, content(4, "other"), 4, "stamped of another", row.hash()));
    assertThat(walk(1, 9)).containsExactly(new Finding(Flaw.CHANGED, 4, 4, 4L));
  }

  @Test
  void changedHash_isFound() {
    var row = chain.get(3);
    chain.set(3, with(row, row.content(), 4, row.stamp(), "0".repeat(64)));
    assertThat(walk(1, 9)).containsExactly(new Finding(Flaw.HASH_CHANGED, 4, 4, 4L));
  }

  @Test
  void deletedRows_areMissing() {
    chain.remove(4);
    chain.remove(4);
    assertThat(walk(1, 9)).containsExactly(new Finding(Flaw.MISSING, 5, 6, null));
  }

  @Test
  void deletedRows_atTheBorderOfPieces_areMissingOnce() {
    chain.remove(4);
    assertThat(walk(1, 5)).containsExactly(new Finding(Flaw.MISSING, 5, 5, null));
    assertThat(new ChainWalk(chain.subList(4, 8), this::isGenuine).findings(6, 9, null)).isEmpty();
  }

  @Test
  void rowsExchanged_areFound() {
    var fourth = chain.get(3);
    var fifth = chain.get(4);
    chain.set(3, with(fifth, fifth.content(), 4, fifth.stamp(), fifth.hash()));
    chain.set(4, with(fourth, fourth.content(), 5, fourth.stamp(), fourth.hash()));
    assertThat(walk(1, 9)).first().isEqualTo(new Finding(Flaw.MOVED, 4, 4, 5L));
  }

  @Test
  void deletedRow_withTheFollowingPushedUp_isFound() {
    chain.remove(3);
    for (int i = 3; i < chain.size(); i++) {
      var row = chain.get(i);
      chain.set(i, with(row, row.content(), i + 1, row.stamp(), row.hash()));
    }
    assertThat(walk(1, 8)).first().isEqualTo(new Finding(Flaw.MOVED, 4, 4, 5L));
  }

  @Test
  void secondRowWithANumber_isFound() {
    var row = chain.get(3);
    chain.add(4, with(row, content(77, "slipped in"), 4, "stamped of another", row.hash()));
    assertThat(walk(1, 9)).containsExactly(new Finding(Flaw.INSERTED, 4, 4, 77L));
  }

  @Test
  void rowSealedWithoutTheProductsStamp_isFound() {
    append(content(10, "slipped in"), 10, null, chain.get(8).hash());
    assertThat(walk(1, 10)).containsExactly(new Finding(Flaw.INSERTED, 10, 10, 10L));
  }

  @Test
  void erasedRow_keepsTheChainWhole() {
    var row = chain.get(3);
    var told = row.content();
    assertThat(told.digest()).isNotEqualTo(AuditContent.digest("other salt", "name", "value 4"));
    chain.set(3, new AuditLink(told, 4L, row.stamp(), row.hash(), true));
    assertThat(walk(1, 9)).isEmpty();
  }

  private String append(AuditContent content, long number, String stamp, String former) {
    var bare = new AuditLink(content, number, stamp, null, false);
    var hash = bare.hashAt(number, former);
    chain.add(with(bare, content, number, stamp, hash));
    return hash;
  }

  private static AuditLink with(
      AuditLink row, AuditContent content, long number, String stamp, String hash) {
    return new AuditLink(content, number, stamp, hash, row.erased());
  }

  private static AuditContent content(long id, String value) {
    var at = LocalDateTime.of(2026, 1, 31, 8, 0).plusSeconds(id);
    var digest = AuditContent.digest("salt " + id, "name", value);
    return new AuditContent(id, at, "first", "10.0.0.1", "EDIT", "CUSTOMER", 7L, "name", digest);
  }

  private boolean isGenuine(AuditLink link) {
    return "stamped".equals(link.stamp());
  }

  private List<Finding> walk(int low, int high) {
    var links = chain.stream().filter(l -> l.number() >= low && l.number() <= high + 1).toList();
    var before = low == 1 ? AuditLink.BEGINNING : chain.get(low - 2).hash();
    return new ChainWalk(links, this::isGenuine).findings(low, high, before);
  }
}
