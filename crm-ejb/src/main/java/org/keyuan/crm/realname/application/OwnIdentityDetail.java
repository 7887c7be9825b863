package org.keyuan.crm.realname.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.keyuan.crm.realname.domain.DocumentSide;
import org.keyuan.crm.realname.domain.VerificationState;

/**
 * How far one's own verification has come. Holds neither name nor number, so that it may stand on a
 * page that somebody else looks at too.
 *
 * @param state null where nothing was begun
 * @param reason why it was rejected, or null
 * @param images the pictures that are there
 */
public record OwnIdentityDetail(
    VerificationState state,
    String reason,
    Instant submittedAt,
    Instant decidedAt,
    Instant imagesErasedAt,
    Set<DocumentSide> images)
    implements Serializable {

  static OwnIdentityDetail none() {
    return new OwnIdentityDetail(null, null, null, null, null, Set.of());
  }
}
