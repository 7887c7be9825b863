package org.keyuan.crm.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.shared.access.Asvs;

/** What somebody types is a value in the directory's filter, never a part of it. */
class LdapFilterTest {
  private static final String TEMPLATE = "(&(objectClass=user)(uid={login}))";

  @Asvs("1.2.6")
  @ParameterizedTest
  @ValueSource(
      strings = {"*", "a*", "*)(uid=*", "x)(|(uid=*", "\\2a", "a\u0000b", "(", ")", "\u5218*", ""})
  void signs_findNobodyElse(String typed) throws Exception {
    var filter = LdapDirectory.filter(TEMPLATE, "{login}", typed);
    assertThat(filter.getComponents()).hasSize(2);
    assertThat(filter.getComponents()[1].getFilterType()).isEqualTo(Filter.FILTER_TYPE_EQUALITY);
    assertThat(filter.getComponents()[1].getAssertionValue()).isEqualTo(typed);
    assertThat(filter.matchesEntry(entry("abc"))).isFalse();
  }

  @Test
  void name_findsItsPerson() throws Exception {
    var filter = LdapDirectory.filter(TEMPLATE, "{login}", "li.wei");
    assertThat(filter.matchesEntry(entry("li.wei"))).isTrue();
    assertThat(filter.matchesEntry(entry("li.wei2"))).isFalse();
  }

  @Test
  void filter_thatAsksForNobody_isNoFilter() {
    assertThatThrownBy(() -> LdapDirectory.filter("(uid=li.wei)", "{login}", "wang.fang"))
        .isInstanceOf(LDAPException.class);
  }

  private static Entry entry(String uid) throws Exception {
    return new Entry("dn: uid=x,dc=corp", "objectClass: user", "uid: " + uid);
  }
}
