package org.keyuan.crm.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    assertThatThrownBy(() -> LdapAddress.list(text)).isInstanceOf(NoUsableAnswerException.class);
  }
}
