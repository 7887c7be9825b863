package org.keyuan.crm.directory;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.shared.error.FieldException;

class DirectoryParametersTest {
  private final DirectoryParameters rule = new DirectoryParameters();

  @BeforeEach
  void knowOneRole() {
    rule.known =
        new KnownRoles() {
          @Override
          Set<String> of(Set<String> named) {
            return named.contains("OPERATOR") ? Set.of("OPERATOR") : Set.of();
          }
        };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ldap.url | ldaps://dc1.corp.example, ldap://dc2.corp.example:3268",
        "ldap.user.base | OU=People,DC=corp,DC=example",
        "ldap.user.filter | (&(objectClass=user)(sAMAccountName={login}))",
        "ldap.group.filter | (member={dn})",
        "ldap.roles | OPERATOR: CN=Sales,OU=Groups,DC=corp,DC=example",
        "ldap.admit.role | OPERATOR",
        "ldap.timeout.seconds | 30",
        "oidc.issuer | https://login.corp.example/realms/staff",
        "oidc.issuer | http://127.0.0.1:8080/",
        "company.name | anything"
      })
  void require_goodValue_passes(String name, String value) {
    assertThatCode(() -> rule.require(name, value)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ldap.url | http://dc1.corp.example | ldap_url",
        "ldap.url | dc1.corp.example | ldap_url",
        "ldap.user.base | People | dn",
        "ldap.group.base | OU | dn",
        "ldap.user.filter | (uid=zhang) | filter_place",
        "ldap.user.filter | (&(uid={login}) | filter",
        "ldap.group.filter | (member={login}) | filter_place",
        "ldap.roles | OPERATOR | group_line",
        "ldap.roles | OPERATOR: Sales | group_line",
        "ldap.roles | OPERATOR: | group_line",
        "ldap.roles | NOBODY: CN=Sales,DC=corp | role",
        "oidc.admit.role | NOBODY | role",
        "ldap.timeout.seconds | 31 | range",
        "directory.certificates | abc | certificates",
        "oidc.issuer | login.corp.example | issuer",
        "oidc.issuer | http://a b | issuer",
        "oidc.issuer | https://login.corp.example/?x=1 | issuer"
      })
  void require_badValue_isRefusedBesideItsField(String name, String value, String reason) {
    assertThatThrownBy(() -> rule.require(name, value))
        .isInstanceOf(FieldException.class)
        .hasFieldOrPropertyWithValue("field", "value")
        .extracting("messageKey")
        .isEqualTo("parameter.error." + reason);
  }

  @Test
  void require_linesOfGroups_mayHaveBlankOnesBetween() {
    assertThatCode(() -> rule.require("ldap.roles", "OPERATOR: CN=a,DC=b\n\nOPERATOR:CN=c,DC=b\n"))
        .doesNotThrowAnyException();
  }
}
