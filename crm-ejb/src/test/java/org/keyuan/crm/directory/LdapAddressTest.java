package org.keyuan.crm.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LdapAddressTest {
  @Test
  void addresses_areSeparatedByBlanksOrCommas_andHaveTheUsualPorts() throws Exception {
    assertThat(LdapAddress.list(" ldaps://dc1.corp.example, ldap://dc2.corp.example:1389 "))
        .containsExactly(
            new LdapAddress("dc1.corp.example", 636, true),
            new LdapAddress("dc2.corp.example", 1389, false));
    assertThat(LdapAddress.list("ldap://a").get(0).port()).isEqualTo(389);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "dc1.corp.example", "http://dc1", "ldap:///x", "ldap://", "ldap://a b"})
  void anythingElse_isRefused(String text) {
    assertThatThrownBy(() -> LdapAddress.list(text))
        .isInstanceOf(DirectoryUnreachableException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.8.9.1, true",
    "localhost, true",
    "[::1], true",
    "10.0.0.1, false",
    "0.0.0.0, false",
    "localhost.evil.example, false",
    "127.0.0.1.evil.example, false",
    "dc1.corp.example, false"
  })
  void thisMachine_isKnownByItsFigures(String host, boolean here) {
    assertThat(LdapAddress.isThisMachine(host)).isEqualTo(here);
  }
}
