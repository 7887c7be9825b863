package org.keyuan.crm.web.security;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

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

  /** Compares in constant time; null is never right. */
  public boolean matches(String given) {
    return given != null && MessageDigest.isEqual(value.getBytes(), given.getBytes());
  }
}
