package org.keyuan.crm.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupRolesTest {
  private static final String LINES =
      """
      OPERATOR: CN=Sales,OU=Groups,DC=corp,DC=example

      TEAM_LEADER:cn=leaders, ou=groups, dc=corp, dc=example
      nonsense
      MARKETER: no name
      """;

  @Test
  void groups_giveTheRolesOfTheirLines_howeverTheirNamesAreWritten() {
    var roles = GroupRoles.of(LINES);
    assertThat(roles.of(List.of("cn=SALES, ou=Groups,dc=corp,dc=example")))
        .containsExactly("OPERATOR");
    assertThat(
            roles.of(
                List.of(
                    "CN=Leaders,OU=Groups,DC=corp,DC=example",
                    "CN=Sales,OU=Groups,DC=corp,DC=example",
                    "no name")))
        .containsExactly("OPERATOR", "TEAM_LEADER");
  }

  @Test
  void group_withTheSameShortName_givesNothing() {
    assertThat(GroupRoles.of(LINES).of(List.of("CN=Sales,OU=Other,DC=corp,DC=example"))).isEmpty();
  }

  @Test
  void nothing_decidesNothing() {
    assertThat(GroupRoles.of("  \n").decide()).isFalse();
    assertThat(GroupRoles.of(LINES).decide()).isTrue();
  }
}
