package org.keyuan.crm.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.IOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Why there was no usable answer, said so that an administrator knows what to mend. */
enum Fault {
  NO_DIRECTORY("directory.error.no_directory"),
  NO_PROVIDER("directory.error.no_provider"),
  WRONG_ADDRESS("directory.error.wrong_address"),
  NOT_ENCRYPTED("directory.error.not_encrypted"),
  UNKNOWN_HOST("directory.error.unknown_host"),
  UNREACHABLE("directory.error.unreachable"),
  NO_TLS("directory.error.no_tls"),
  NOT_TRUSTED("directory.error.not_trusted"),
  BAD_CERTIFICATES("directory.error.bad_certificates"),
  SIGN_IN("directory.error.sign_in"),
  NO_RIGHT("directory.error.no_right"),
  NO_SUCH_PLACE("directory.error.no_such_place"),
  BAD_FILTER("directory.error.bad_filter"),
  NOT_A_PROVIDER("directory.error.not_a_provider"),
  OTHER_ISSUER("directory.error.other_issuer"),
  UNUSABLE("directory.error.unusable");

  /** What directories answer to a search by somebody who may not search, or is nobody. */
  private static final Set<ResultCode> NO_RIGHTS =
      Set.of(
          ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
          ResultCode.OPERATIONS_ERROR,
          ResultCode.STRONG_AUTH_REQUIRED,
          ResultCode.INAPPROPRIATE_AUTHENTICATION);

  private static final Set<ResultCode> NO_PLACES =
      Set.of(ResultCode.NO_SUCH_OBJECT, ResultCode.INVALID_DN_SYNTAX);

  private static final Set<ResultCode> AWAY =
      Set.of(
          ResultCode.CONNECT_ERROR,
          ResultCode.SERVER_DOWN,
          ResultCode.TIMEOUT,
          ResultCode.TIME_LIMIT_EXCEEDED,
          ResultCode.BUSY,
          ResultCode.UNAVAILABLE);

  private final String messageKey;

  Fault(String messageKey) {
    this.messageKey = messageKey;
  }

  /** The sentence; its placeholder is the address, where it has one. */
  String messageKey() {
    return messageKey;
  }

  /** By what a library has thrown. Its innermost cause says most. */
  static Fault of(Throwable failure) {
    var inner = failure.getCause() == null ? UNUSABLE : of(failure.getCause());
    return inner == UNUSABLE || inner == UNREACHABLE ? own(failure, inner) : inner;
  }

  private static Fault own(Throwable failure, Fault inner) {
    if (failure instanceof CertificateException || failure instanceof SSLPeerUnverifiedException) {
      return NOT_TRUSTED;
    }
    if (failure instanceof UnknownHostException) {
      return UNKNOWN_HOST;
    }
    if (failure instanceof SSLException && inner == UNUSABLE) {
      return NO_TLS;
    }
    if (failure instanceof LDAPException refusal && inner == UNUSABLE) {
      return of(refusal.getResultCode());
    }
    return failure instanceof IOException ? UNREACHABLE : inner;
  }

  private static Fault of(ResultCode code) {
    if (code.equals(ResultCode.FILTER_ERROR)) {
      return BAD_FILTER;
    }
    if (code.equals(ResultCode.INVALID_CREDENTIALS)) {
      return SIGN_IN;
    }
    if (NO_PLACES.contains(code)) {
      return NO_SUCH_PLACE;
    }
    if (NO_RIGHTS.contains(code)) {
      return NO_RIGHT;
    }
    return AWAY.contains(code) ? UNREACHABLE : UNUSABLE;
  }
}
