package org.keyuan.crm.shared.upload;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an upload is for, and so what may come. A feature that takes files adds its purpose here.
 */
public enum UploadPurpose {
  /**
   * An import; a million rows of customers are some 200 MB. Old workbooks are let in to be told
   * apart by the reader, which says how to save them anew.
   */
  SPREADSHEET(512, FileType.XLSX, FileType.TEXT, FileType.OLD_OFFICE),
  /** A photograph of an identity document or of its holder. */
  IDENTITY_IMAGE(10, FileType.JPEG, FileType.PNG);

  private final int megabytes;
  private final List<FileType> types;

  UploadPurpose(int megabytes, FileType... types) {
    this.megabytes = megabytes;
    this.types = List.of(types);
  }

  boolean takes(FileType type) {
    return types.contains(type);
  }

  int megabytes() {
    return megabytes;
  }

  /** For people: {@code JPG, PNG}. */
  String names() {
    return types.stream()
        .filter(type -> type != FileType.OLD_OFFICE)
        .map(type -> type.extension().toUpperCase(java.util.Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
