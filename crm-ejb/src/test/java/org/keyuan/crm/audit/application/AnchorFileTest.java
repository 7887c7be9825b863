package org.keyuan.crm.audit.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyuan.crm.audit.domain.Anchor;
import org.keyuan.crm.shared.secret.SecretBox;

/** What is noted outside of the database counts only in the product's own hand. */
class AnchorFileTest {
  private static final String KEY_FILE = "crm.secret.key.file";
  private static final Instant AT = Instant.parse("2026-01-31T08:00:00Z");

  @TempDir private Path folder;
  private AnchorFile file;
  private String former;

  @BeforeEach
  void key() throws Exception {
    former = System.getProperty(KEY_FILE);
    var key = Files.writeString(folder.resolve("key"), "k".repeat(40));
    System.setProperty(KEY_FILE, key.toString());
    file = new AnchorFile(folder.resolve("audit"), new AuditStamp(new SecretBox()));
  }

  @AfterEach
  void restoreKey() {
    if (former == null) {
      System.clearProperty(KEY_FILE);
    } else {
      System.setProperty(KEY_FILE, former);
    }
  }

  @Test
  void places_areReadAsTheyWereNoted() {
    assertThat(file.list()).isEmpty();
    file.keep(at(3, false));
    file.note(at(5, false));
    file.note(at(7, false));
    assertThat(file.head()).contains(at(7, false));
    assertThat(file.list()).containsExactly(at(3, false), at(7, false));
  }

  @Test
  void restore_voidsLaterPlaces() {
    file.keep(at(3, false));
    file.keep(at(9, false));
    file.keep(at(4, true));
    file.note(at(4, true));
    assertThat(file.list()).extracting(Anchor::number).containsExactly(3L, 4L, 4L);
  }

  @Test
  void placeInAnotherHand_countsForNothing() throws Exception {
    file.note(at(9, false));
    var head = folder.resolve("audit").resolve("head");
    Files.writeString(head, Files.readString(head).replaceFirst("^9 ", "8 "));
    assertThat(file.head()).isEmpty();
    Files.writeString(head, "nonsense");
    assertThat(file.head()).isEmpty();
  }

  private static Anchor at(long number, boolean restored) {
    return new Anchor(number, "hash" + number, AT, restored);
  }
}
