package org.keyuan.crm.it.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.audit.domain.AuditAction;

/** Whatever is written into the audit trail has a name that its readers understand. */
class AuditActionTest {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:[lL]og|changes)\\s*\\.write\\(\\s*\"([A-Z_]+)\"");

  @Test
  void actions_thatTheProductWrites_areListedInAuditAction() {
    var named = Arrays.stream(AuditAction.values()).map(Enum::name).collect(Collectors.toSet());
    var written = written(String.join("\n", Sources.main(".java").values()));
    assertThat(written).hasSizeGreaterThan(3).isSubsetOf(named);
  }

  @Test
  void actions_whenPlanted_areSeen() {
    assertThat(written("log.write(\n \"DANCE\", kind); changes.write(\"SING\", kind)"))
        .containsExactly("DANCE", "SING");
  }

  private static Set<String> written(String sources) {
    return WRITTEN
        .matcher(sources)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
