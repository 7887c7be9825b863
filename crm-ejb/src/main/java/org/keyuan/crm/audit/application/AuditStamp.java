package org.keyuan.crm.audit.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import org.keyuan.crm.audit.domain.Anchor;
import org.keyuan.crm.audit.domain.AuditContent;
import org.keyuan.crm.audit.domain.AuditLink;
import org.keyuan.crm.shared.secret.SecretBox;

/**
 * Stamps what the audit trail writes with the key that lies outside of the database, so that nobody
 * with access to the database alone can write a row or an anchor that passes for the product's.
 */
@ApplicationScoped
public class AuditStamp {

  private static final String ROW = "AUDIT_ENTRY";
  private static final String ANCHOR = "AUDIT_ANCHOR";
  private static final int SALT_BYTES = 12;

  private final SecureRandom random = new SecureRandom();
  private SecretBox box;

  protected AuditStamp() {}

  @Inject
  public AuditStamp(SecretBox box) {
    this.box = box;
  }

  /** A salt for the values of one row. */
  public String salt() {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
  }

  public String of(AuditContent content) {
    return box.fingerprint(content.text(), ROW);
  }

  /** Whether the product wrote the row as it stands there; never for one without a stamp. */
  public boolean isGenuine(AuditLink link) {
    return link.stamp() != null && box.isFingerprint(link.stamp(), link.content().text(), ROW);
  }

  public String of(Anchor anchor) {
    return box.fingerprint(anchor.text(), ANCHOR);
  }

  public boolean isGenuine(Anchor anchor, String stamp) {
    return box.isFingerprint(stamp, anchor.text(), ANCHOR);
  }
}
