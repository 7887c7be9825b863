package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.directory.CompanyDirectory;
import org.keyuan.crm.shared.access.Asvs;

/** Connections to the directory: encrypted, to the right server, and never waited for long. */
class LdapConnectionIT extends WithDirectory {
  @Test
  void startTls_isUsedWhereItIsAskedFor() throws Exception {
    account();
    InsideServer.set("ldap.url", directory.plain());
    InsideServer.set("ldap.starttls", "true");
    assertThat(isIn(login, PASSWORD)).isTrue();
  }

  @Test
  void secondServer_isAskedWhenTheFirstIsAway() throws Exception {
    account();
    InsideServer.set("ldap.url", "ldaps://127.0.0.1:1 " + directory.tls());
    assertThat(isIn(login, PASSWORD)).isTrue();
  }

  @Asvs("12.3.2")
  @Test
  void certificate_thatNobodyTrusts_isRefused() throws Exception {
    account();
    InsideServer.set("directory.certificates", "");
    assertThat(isIn(login, PASSWORD)).isFalse();
    assertThat(directory.binds()).as("no password was sent").isEmpty();
    InsideServer.set("ldap.url", directory.plain());
    InsideServer.set("ldap.starttls", "true");
    assertThat(isIn(login, PASSWORD)).isFalse();
    assertThat(directory.binds()).isEmpty();
  }

  @Asvs("12.3.2")
  @Test
  void nameInTheCertificate_thatIsAnothers_isRefused() throws Exception {
    account();
    InsideServer.set("ldap.url", directory.misnamed());
    assertThat(isIn(login, PASSWORD)).isFalse();
    assertThat(directory.binds()).isEmpty();
  }

  @Test
  void directory_thatIsAway_refusesItsPeople_andNobodyElse() throws Exception {
    account();
    directory.stop();
    var before = System.nanoTime();
    assertThat(isIn(login, PASSWORD)).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    assertThat(isIn("executive", InsideServer.world().get("password"))).isTrue();
    assertThat(Files.readString(TestServer.log()))
        .contains("the directory could not be asked about " + login);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ldap", "ldaps"})
  void directory_thatTakesTheCallAndSaysNothing_isNotWaitedFor(String scheme) throws Exception {
    account();
    try (var silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      InsideServer.set("ldap.url", scheme + "://127.0.0.1:" + silent.getLocalPort());
      var before = System.nanoTime();
      assertThat(isIn(login, PASSWORD)).isFalse();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
    }
  }

  @Asvs("12.3.1")
  @Test
  void startTls_thatTheServerRefuses_sendsNoPasswordInTheClear() throws Exception {
    account();
    InsideServer.set("ldap.url", directory.clear());
    InsideServer.set("ldap.starttls", "true");
    assertThat(isIn(login, PASSWORD)).isFalse();
    assertThat(directory.binds()).isEmpty();
    assertThat(directory.knowsTheProduct()).as("the product's own password was sent").isFalse();
  }

  @Asvs("15.3.2")
  @Test
  void referral_toAnotherServer_isNotFollowed() throws Exception {
    account();
    try (var other = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      directory.refer("ldap://127.0.0.1:" + other.getLocalPort());
      assertThat(isIn(login, PASSWORD)).as("what is found without it still counts").isTrue();
      directory.referBinds(
          "ldap://127.0.0.1:" + other.getLocalPort() + "/" + CompanyDirectory.dn(login));
      assertThat(isIn(login, PASSWORD)).isFalse();
      other.setSoTimeout(1);
      assertThatThrownBy(other::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }
}
