package org.keyuan.crm.realname.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.keyuan.crm.realname.domain.DocumentSide;
import org.keyuan.crm.realname.domain.DocumentType;
import org.keyuan.crm.realname.domain.IdentityVerification;
import org.keyuan.crm.realname.domain.SealedIdentity;
import org.keyuan.crm.shared.file.SealedFiles;
import org.keyuan.crm.shared.secret.SecretBox;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.upload.Upload;

/** Seals and opens what a request holds, each value bound to its request and field. */
@ApplicationScoped
class IdentitySeals {
  private static final String TABLE = "IDENTITY_VERIFICATION.";

  @Inject private SecretBox box;
  @Inject private SealedFiles files;
  @Inject private Database database;

  SealedIdentity seal(long id, String realName, DocumentType type, String number) {
    return new SealedIdentity(
        box.seal(realName, TABLE + "REAL_NAME:" + id),
        box.seal(number, TABLE + "DOCUMENT_NUMBER:" + id),
        box.fingerprint(type + ":" + number, "IDENTITY_HOLDER.FINGERPRINT"));
  }

  /** Null where there is none. */
  String realName(IdentityVerification request) {
    var sealed = request.identity().realName();
    return sealed == null ? null : box.open(sealed, TABLE + "REAL_NAME:" + request.id());
  }

  /** Null where there is none. */
  String number(IdentityVerification request) {
    var sealed = request.identity().number();
    return sealed == null ? null : box.open(sealed, TABLE + "DOCUMENT_NUMBER:" + request.id());
  }

  /** Keeps the picture and erases the one in whose place it comes. */
  void attach(IdentityVerification request, DocumentSide side, Upload upload, Instant now) {
    var former = request.images().get(side);
    try {
      request.attach(side, files.add(side + ".jpg", upload, context(request, side), now));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    erase(former, now);
  }

  /** The picture; empty bytes never: it is there or the files say why not. */
  byte[] image(IdentityVerification request, DocumentSide side) {
    var file = files.find(request.images().get(side)).orElseThrow();
    return files.read(file, context(request, side));
  }

  void forgetImages(IdentityVerification request, Instant now) {
    var ids = request.images().all();
    request.forgetImages(now);
    ids.forEach(id -> erase(id, now));
  }

  /** Erases pictures, name and number, and frees the document for another account. */
  void forget(IdentityVerification request, String who, Instant now) {
    var ids = request.images().all();
    request.forget(who, now);
    database.update("DELETE FROM IDENTITY_HOLDER WHERE USER_ID = ?", request.userId());
    ids.forEach(id -> erase(id, now));
  }

  void erase(Long fileId, Instant now) {
    if (fileId != null) {
      files.erase(fileId, now);
    }
  }

  private static String context(IdentityVerification request, DocumentSide side) {
    return TABLE + side + ":" + request.id();
  }
}
