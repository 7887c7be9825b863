package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.directory.CompanyDirectory;
import org.keyuan.crm.shared.access.Asvs;

/** Log-in with the password of the company's directory. */
class LdapIT extends WithDirectory {
  @Test
  void person_withTheDirectorysPassword_isIn_andWrittenDown() throws Exception {
    account();
    assertThat(isIn(login, PASSWORD)).isTrue();
    assertThat(isIn(login.toUpperCase(java.util.Locale.ROOT), PASSWORD)).isTrue();
    assertThat(InsideServer.signIns(login)).contains("SIGN_IN ").contains("LDAP");
  }

  @Test
  void wrongPassword_saysTheSameAsAnUnknownName() throws Exception {
    account();
    var wrong = signIn(login, "wrong");
    var unknown = signIn("nobody-" + login, "wrong");
    assertThat(wrong.statusCode()).isEqualTo(200);
    assertThat(note(wrong)).isEqualTo(note(unknown)).isNotBlank();
    assertThat(InsideServer.signIns(login)).startsWith("SIGN_IN_REFUSED").contains("LDAP");
  }

  @Test
  void emptyPassword_isRefused_withoutAskingTheDirectory() throws Exception {
    account();
    assertThat(isIn(login, "")).isFalse();
    assertThat(directory.binds()).isEmpty();
  }

  @Asvs("1.2.6")
  @ParameterizedTest
  @ValueSource(strings = {"*", "d*", "*)(objectClass=*", "x)(|(cn=*", "\\2a", "d\u0000"})
  void name_thatIsAFilter_findsNobody(String typed) throws Exception {
    account();
    assertThat(isIn(typed, PASSWORD)).isFalse();
    assertThat(directory.binds()).isEmpty();
  }

  @Asvs("6.8.1")
  @Test
  void localAccount_neverAsksTheDirectory() throws Exception {
    directory.person("executive", PASSWORD);
    assertThat(isIn("executive", PASSWORD)).isFalse();
    assertThat(directory.binds()).isEmpty();
    assertThat(isIn("executive", InsideServer.world().get("password"))).isTrue();
  }

  @Test
  void groups_giveTheRoles_andTheLastOneLostRefuses() throws Exception {
    account();
    InsideServer.store(
        "ldap.roles",
        "TEAM_LEADER: "
            + CompanyDirectory.group("leaders")
            + "\nnonsense\nNO_SUCH_ROLE: "
            + CompanyDirectory.group("sales")
            + "\nMARKETER: CN=Marketing , OU=Groups,DC=corp,DC=example");
    directory.member(
        login,
        CompanyDirectory.group("leaders"),
        CompanyDirectory.group("marketing"),
        CompanyDirectory.group("sales"));
    assertThat(isIn(login, PASSWORD)).isTrue();
    assertThat(InsideServer.state(login))
        .contains("TEAM_LEADER", "MARKETER")
        .doesNotContain("OPERATOR");
    directory.member(login, CompanyDirectory.group("marketing"));
    assertThat(isIn(login, PASSWORD)).isTrue();
    assertThat(InsideServer.state(login)).contains("MARKETER").doesNotContain("TEAM_LEADER");
    directory.member(login, CompanyDirectory.group("sales"));
    assertThat(isIn(login, PASSWORD)).isFalse();
    assertThat(InsideServer.state(login)).doesNotContain("MARKETER");
  }

  @Test
  void unknownPerson_isLetIn_onlyWhereThatIsAllowed() throws Exception {
    assertThat(isIn(login, PASSWORD)).isFalse();
    assertThat(directory.binds()).as("nothing is tried for them").isEmpty();
    assertThat(InsideServer.state(login)).isEmpty();
    InsideServer.set("ldap.admit", "true");
    assertThat(isIn(login, "wrong")).isFalse();
    assertThat(InsideServer.state(login)).isEmpty();
    assertThat(isIn(login, PASSWORD)).isTrue();
    assertThat(InsideServer.state(login)).contains("OPERATOR", "LDAP");
  }

  @Test
  void unknownPerson_isNeverLetInAsAnAdministrator() throws Exception {
    InsideServer.set("ldap.admit", "true");
    InsideServer.set("ldap.roles", "ADMIN: " + CompanyDirectory.group("admins"));
    directory.member(login, CompanyDirectory.group("admins"));
    assertThat(isIn(login, PASSWORD)).isFalse();
    assertThat(InsideServer.state(login)).isEmpty();
  }

  @Test
  void unknownPerson_isNotLetIn_withAnyRoleThatMakesAccounts() throws Exception {
    var role = "K" + login.toUpperCase(Locale.ROOT).replaceAll("\\W", "");
    InsideServer.role(role, "USER.VIEW.ALL");
    InsideServer.set("ldap.admit", "true");
    directory.member(login, CompanyDirectory.group("keepers"));
    InsideServer.role(role + "M", "USER.VIEW.ALL USER.CREATE.ALL");
    InsideServer.set("ldap.roles", role + "M: " + CompanyDirectory.group("keepers"));
    assertThat(isIn(login, PASSWORD)).isFalse();
    assertThat(InsideServer.state(login)).isEmpty();
    InsideServer.set("ldap.roles", role + ": " + CompanyDirectory.group("keepers"));
    assertThat(isIn(login, PASSWORD)).isTrue();
  }

  @Asvs("6.3.1")
  @Test
  void guesses_lockTheAccount_andReachTheDirectoryNoMore() throws Exception {
    account();
    for (int i = 0; i < 5; i++) {
      isIn(login, "guess " + i);
    }
    assertThat(directory.binds()).hasSize(5);
    assertThat(isIn(login, PASSWORD)).isFalse();
    assertThat(directory.binds()).hasSize(5);
  }

  @Test
  void name_thatTwoPeopleHave_opensNothing() throws Exception {
    account();
    directory.person(login + "-twin", login, PASSWORD);
    assertThat(isIn(login, PASSWORD)).isFalse();
    assertThat(directory.binds()).isEmpty();
  }

  @Test
  void passwordPage_saysWhereThePasswordIs_andNothingLeadsThere() throws Exception {
    account();
    var caller = new Anonymous();
    caller.signIn(login, PASSWORD, "login.xhtml");
    assertThat(caller.get("profile/password.xhtml").body())
        .doesNotContain("id=\"newPassword\"")
        .containsPattern("LDAP|directory");
    for (var page : List.of("index.xhtml", "profile/view.xhtml")) {
      assertThat(caller.get(page).body()).as(page).doesNotContain("password.xhtml");
    }
    var local = new Anonymous();
    local.signIn("executive");
    for (var page : List.of("index.xhtml", "profile/view.xhtml")) {
      assertThat(local.get(page).body()).as(page).contains("password.xhtml");
    }
  }

  private static HttpResponse<String> signIn(String login, String password) throws Exception {
    return new Anonymous().signIn(login, password, "login.xhtml");
  }

  private static String note(HttpResponse<String> page) {
    var found =
        java.util.regex.Pattern.compile("note bad[^>]*>(?:<[^>]+>)*([^<]+)").matcher(page.body());
    return found.find() ? found.group(1) : "";
  }
}
