package org.keyuan.crm.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyuan.crm.shared.text.Messages;

/** Whatever a library throws ends in a sentence that says what to mend. */
class FaultTest {
  static Stream<Arguments> failures() {
    var refused = new ConnectException("Connection refused");
    var path = new SSLHandshakeException("PKIX path building failed");
    path.initCause(new CertificateException("unable to find valid certification path"));
    return Stream.of(
        Arguments.of(refused, Fault.UNREACHABLE),
        Arguments.of(connect(new IOException("unable to connect", refused)), Fault.UNREACHABLE),
        Arguments.of(connect(null), Fault.UNREACHABLE),
        Arguments.of(connect(new UnknownHostException("dc1")), Fault.UNKNOWN_HOST),
        Arguments.of(connect(new IOException("x", path)), Fault.NOT_TRUSTED),
        Arguments.of(connect(new SSLPeerUnverifiedException("dc2")), Fault.NOT_TRUSTED),
        Arguments.of(new SSLException("Unsupported or unrecognized SSL message"), Fault.NO_TLS),
        Arguments.of(ldap(ResultCode.INVALID_CREDENTIALS), Fault.SIGN_IN),
        Arguments.of(ldap(ResultCode.NO_SUCH_OBJECT), Fault.NO_SUCH_PLACE),
        Arguments.of(ldap(ResultCode.OPERATIONS_ERROR), Fault.NO_RIGHT),
        Arguments.of(ldap(ResultCode.FILTER_ERROR), Fault.BAD_FILTER),
        Arguments.of(ldap(ResultCode.TIMEOUT), Fault.UNREACHABLE),
        Arguments.of(ldap(ResultCode.PROTOCOL_ERROR), Fault.UNUSABLE),
        Arguments.of(new IllegalStateException("?"), Fault.UNUSABLE));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_isToldByItsInnermostCause(Throwable failure, Fault fault) {
    assertThat(Fault.of(failure)).isEqualTo(fault);
  }

  @ParameterizedTest
  @EnumSource
  void sentence_isThereInBothLanguages_withoutTheLibrarysWords(Fault fault) {
    var cause = new NoUsableAnswerException(fault, "ldaps://dc1:636", "dc1", new IOException("!!"));
    var failure = new ProbeFailedException(cause);
    for (Locale locale : Messages.LOCALES) {
      var arguments = failure.arguments().toArray();
      assertThat(Messages.text(locale, failure.messageKey(), arguments))
          .doesNotContain("?directory", "!!", "{");
    }
    assertThat(failure.detail()).isEqualTo("dc1: !!");
  }

  @Test
  void nothingSetUp_isNoWrongAddress() {
    assertThatThrownBy(() -> LdapAddress.list(" "))
        .isInstanceOfSatisfying(
            NoUsableAnswerException.class,
            e -> assertThat(e.fault()).isEqualTo(Fault.NO_DIRECTORY));
  }

  private static LDAPException connect(Throwable cause) {
    return new LDAPException(ResultCode.CONNECT_ERROR, "no connection", cause);
  }

  private static LDAPException ldap(ResultCode code) {
    return new LDAPException(code, "the library's words");
  }
}
