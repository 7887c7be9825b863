package org.keyuan.crm.web.security;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.keyuan.crm.shared.access.SecurityLog;

/**
 * The session's secret that every plain form carries; Faces forms are protected by their view
 * state.
 */
@Named("csrf")
@SessionScoped
public class CsrfToken implements Serializable {

  private static final long serialVersionUID = 1L;
  private final String value = HexFormat.of().formatHex(random());

  private static byte[] random() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  public String getValue() {
    return value;
  }

  /** Whether the form is one of this session's pages; one that isn't is written down. */
  public boolean accepts(HttpServletRequest request) {
    var right = matches(request.getParameter("csrf"));
    if (!right) {
      SecurityLog.note("forged_form", "path", request.getServletPath());
    }
    return right;
  }

  /** Compares in constant time; null is never right. */
  boolean matches(String given) {
    return given != null && MessageDigest.isEqual(value.getBytes(), given.getBytes());
  }
}
