package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.settings.DataDirectory;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.file.HashFile;

/**
 * Passwords that were stolen elsewhere and are tried by everybody since, from the file that the
 * parameter {@code password.stolen} names. Without one there is no such check; with one that can't
 * be used nobody chooses a password, so that the check never falls away unseen.
 */
@ApplicationScoped
class StolenPasswords {

  private static final Logger LOG = Logger.getLogger(StolenPasswords.class.getName());

  @Inject private Parameters parameters;

  /**
   * Refuses a password that was stolen.
   *
   * @throws FieldException on {@code newPassword}
   */
  void require(String password) {
    var name = parameters.text("password.stolen");
    if (!name.isBlank() && isStolen(name, password)) {
      throw new FieldException("newPassword", "identity.error.password_stolen");
    }
  }

  private static boolean isStolen(String name, String password) {
    try {
      return new HashFile(DataDirectory.file(name)).has(hash(password));
    } catch (IOException e) {
      LOG.log(Level.SEVERE, e, () -> "The file of stolen passwords can't be used: " + name);
      throw new FieldException("newPassword", "identity.error.stolen_unreadable");
    }
  }

  /** SHA-1 since the lists are published so; nothing of ours rests on it. */
  private static String hash(String password) {
    try {
      var digest = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
