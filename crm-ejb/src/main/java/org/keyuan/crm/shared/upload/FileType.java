package org.keyuan.crm.shared.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is, told from its bytes; neither its name nor what the browser says of it counts. */
public enum FileType {
  JPEG("jpg", "image/jpeg", 0xFF, 0xD8, 0xFF),
  PNG("png", "image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
  GIF("gif", "image/gif", 'G', 'I', 'F', '8'),
  PDF("pdf", "application/pdf", '%', 'P', 'D', 'F', '-'),
  /** Excel, Word and PowerPoint before 2007. */
  OLD_OFFICE("doc", "application/x-ole-storage", 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  ZIP("zip", "application/zip", 'P', 'K', 3, 4),
  /** Any text: CSV, and also HTML, SVG and scripts. */
  TEXT("csv", "text/csv"),
  UNKNOWN("bin", "application/octet-stream");

  private static final int LOOKED_AT = 8_192;

  private final String extension;
  private final String mediaType;
  private final byte[] magic;

  FileType(String extension, String mediaType, int... magic) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.magic = new byte[magic.length];
    for (int i = 0; i < magic.length; i++) {
      this.magic[i] = (byte) magic[i];
    }
  }

  /** What the file is; {@link #UNKNOWN} for everything that the product has no use for. */
  public static FileType of(Path file) throws IOException {
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(LOOKED_AT);
    }
    for (var type : values()) {
      if (type.magic.length > 0 && type.begins(start)) {
        return type == ZIP ? packed(file) : type;
      }
    }
    return isText(start) ? TEXT : UNKNOWN;
  }

  private boolean begins(byte[] start) {
    return start.length >= magic.length
        && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
  }

  /** Office documents are archives that hold certain entries. */
  private static FileType packed(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("[Content_Types].xml") == null) {
        return ZIP;
      }
      if (zip.getEntry("xl/workbook.xml") != null) {
        return XLSX;
      }
      return zip.getEntry("word/document.xml") != null ? DOCX : ZIP;
    } catch (ZipException e) {
      return UNKNOWN;
    }
  }

  /** Text in an encoding with two bytes a character says so by its first two. */
  private static boolean isText(byte[] start) {
    if (begins(start, 0xFE, 0xFF) || begins(start, 0xFF, 0xFE)) {
      return true;
    }
    for (var b : start) {
      if (b == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean begins(byte[] start, int first, int second) {
    return start.length > 1 && start[0] == (byte) first && start[1] == (byte) second;
  }

  public boolean isArchive() {
    return this == XLSX || this == DOCX || this == ZIP;
  }

  public boolean isImage() {
    return this == JPEG || this == PNG;
  }

  /** Without the dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }
}
