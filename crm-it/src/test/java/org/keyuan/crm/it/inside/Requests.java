package org.keyuan.crm.it.inside;

import java.io.ByteArrayInputStream;
import org.keyuan.crm.realname.application.IdentityCommand;
import org.keyuan.crm.realname.application.IdentityReview;
import org.keyuan.crm.realname.application.OwnIdentity;
import org.keyuan.crm.realname.domain.DocumentSide;
import org.keyuan.crm.realname.domain.DocumentType;
import org.keyuan.crm.shared.upload.Upload;
import org.keyuan.crm.shared.upload.UploadPurpose;

/** Requests to be verified, as people make them. */
public final class Requests {
  private Requests() {}

  static OwnIdentity own() {
    return Inside.bean(OwnIdentity.class);
  }

  static IdentityReview review() {
    return Inside.bean(IdentityReview.class);
  }

  /** Sends a complete request of this person and gives its id. */
  public static long send(String person, String realName, String number) {
    return Inside.as(
        person,
        () -> {
          attachAll();
          own().submit(command(realName, number));
          return id(person);
        });
  }

  static IdentityCommand command(String realName, String number) {
    return new IdentityCommand(realName, DocumentType.RESIDENT_ID, number, true);
  }

  static void attachAll() throws Exception {
    for (var side : DocumentSide.values()) {
      attach(side, true);
    }
  }

  static void attach(DocumentSide side, boolean consent) throws Exception {
    var picture = new ByteArrayInputStream(Documents.picture());
    try (var upload = Upload.take(UploadPurpose.IDENTITY_IMAGE, "my passport.jpg", picture)) {
      own().attach(side, consent, upload);
    }
  }

  static long id(String person) {
    return World.sql().number("SELECT ID FROM IDENTITY_VERIFICATION WHERE LOGIN_NAME = ?", person);
  }

  static int version(long id) {
    return Rows.version("IDENTITY_VERIFICATION", id);
  }

  /** What stands in a column, or null. */
  static String column(long id, String column) {
    return World.sql()
        .list("SELECT " + column + " FROM IDENTITY_VERIFICATION WHERE ID = ?", r -> r.text(1), id)
        .get(0);
  }

  static void approve(String reviewer, long id) {
    Inside.as(
        reviewer,
        () -> {
          review().approve(id, version(id));
          return null;
        });
  }
}
