package org.keyuan.crm.shared.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.secret.SecretBox;
import org.keyuan.crm.shared.secret.SecretUnreadableException;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.upload.Upload;

/**
 * Files that nobody may read in the database, in a backup or on a stolen disk, and that can be
 * erased for good. Each has a key of its own in two halves: one stands sealed beside the content,
 * the other in {@link FileKeys}. Who may open a file is decided by the record that it belongs to;
 * the context binds it to that record.
 *
 * <pre>var id = files.add("front.jpg", upload, "IDENTITY_VERIFICATION.FRONT:" + recordId, now);
 * </pre>
 */
@ApplicationScoped
public class SealedFiles {
  private static final String INSERT =
      "INSERT INTO SEALED_FILE (ID, NAME, CONTENT_TYPE, SIZE_BYTES, KEY_NAME, KEY_HALF, CREATED_AT,"
          + " CREATED_BY, OWNER_TABLE) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String FIND =
      "SELECT ID, NAME, CONTENT_TYPE, SIZE_BYTES, ERASED_AT FROM SEALED_FILE WHERE ID = ?";
  private static final String KEY =
      "SELECT KEY_NAME, KEY_HALF FROM SEALED_FILE WHERE ID = ? AND ERASED_AT IS NULL";
  private static final String ADD_PART =
      "INSERT INTO SEALED_PART (FILE_ID, PART_NO, CONTENT) VALUES (?, ?, ?)";
  private static final String PART =
      "SELECT CONTENT FROM SEALED_PART WHERE FILE_ID = ? AND PART_NO = ?";

  @Inject private Database database;
  @Inject private SecretBox box;
  private volatile FileKeys keys;

  protected SealedFiles() {}

  SealedFiles(Database database, SecretBox box, FileKeys keys) {
    this.database = database;
    this.box = box;
    this.keys = keys;
  }

  /**
   * Stores what was uploaded in the current transaction and gives its id.
   *
   * @param name is not sealed, so it says nothing of the content
   * @param context the table, field and id of the record, {@code
   *     IDENTITY_VERIFICATION.FRONT:100051}
   */
  public long add(String name, Upload upload, String context, Instant now) throws IOException {
    try (InputStream in = Files.newInputStream(upload.file())) {
      return add(name, upload.type().mediaType(), in, context, now);
    }
  }

  long add(String name, String contentType, InputStream content, String context, Instant now)
      throws IOException {
    long id = database.nextId("SEALED_FILE");
    var half = FileKeys.random();
    var keyName = keys().make();
    var sealedHalf = Base64.getEncoder().encodeToString(box.seal(half, place(id, context)));
    var who = CallerContext.current().loginName();
    var owner = context.substring(0, context.indexOf('.'));
    database.update(INSERT, id, name, contentType, 0L, keyName, sealedHalf, now, who, owner);
    long[] size = {0};
    parts(keyName, half, context, name)
        .seal(
            content,
            (number, part) -> {
              database.update(ADD_PART, id, number, part);
              size[0] += part.length - SealedParts.TAG;
            });
    database.update("UPDATE SEALED_FILE SET SIZE_BYTES = ? WHERE ID = ?", size[0], id);
    return id;
  }

  public Optional<SealedFile> find(long id) {
    return database.find(
        FIND,
        row ->
            new SealedFile(
                row.number(1), row.text(2), row.text(3), row.number(4), row.instant(5) != null),
        id);
  }

  /**
   * The whole content, for files that are small by their purpose.
   *
   * @throws ErasedFileException when there is nothing left to read
   * @throws DamagedFileException when it was changed, or belongs to another record than this
   */
  public byte[] read(SealedFile file, String context) {
    var content = new ByteArrayOutputStream((int) file.size());
    copy(file, context, content);
    return content.toByteArray();
  }

  /** As {@link #read}, part by part; what was written counts only when the call returns. */
  public void copy(SealedFile file, String context, OutputStream out) {
    var key =
        database
            .find(KEY, row -> new String[] {row.text(1), row.text(2)}, file.id())
            .orElseThrow(() -> new ErasedFileException(file.name()));
    try {
      var half = box.open(Base64.getDecoder().decode(key[1]), place(file.id(), context));
      parts(key[0], half, context, file.name())
          .open(number -> part(file.id(), number), out, file.name());
    } catch (SecretUnreadableException | IllegalArgumentException e) {
      throw new DamagedFileException(file.name());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Destroys content and key for good; the row says that there was a file. Safe to do again. */
  public void erase(long id, Instant now) {
    database
        .find(KEY, row -> row.text(1), id)
        .ifPresent(
            keyName -> {
              database.update("DELETE FROM SEALED_PART WHERE FILE_ID = ?", id);
              database.update(
                  "UPDATE SEALED_FILE SET ERASED_AT = ?, KEY_HALF = NULL, KEY_NAME = NULL WHERE ID = ?",
                  now,
                  id);
              keys().destroy(keyName);
            });
  }

  private SealedParts parts(String keyName, byte[] half, String context, String name) {
    var key = keys().join(keyName, half).orElseThrow(() -> new ErasedFileException(name));
    return new SealedParts(key, context);
  }

  private Optional<byte[]> part(long id, int number) {
    return database.find(PART, row -> row.bytes(1), id, number);
  }

  private static String place(long id, String context) {
    return "SEALED_FILE:" + id + ":" + context;
  }

  private FileKeys keys() {
    if (keys == null) {
      keys = FileKeys.besideTheKeyFile();
    }
    return keys;
  }
}
