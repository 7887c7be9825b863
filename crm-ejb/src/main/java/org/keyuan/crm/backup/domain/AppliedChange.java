package org.keyuan.crm.backup.domain;

/**
 * A change of the schema that the database had when the backup was written. The list of them is the
 * schema's version.
 *
 * @param path of the changelog, without prefix
 */
public record AppliedChange(String id, String author, String path) {
  private static final String CLASS_PATH = "classpath:";

  public AppliedChange {
    if (path.startsWith(CLASS_PATH)) {
      path = path.substring(CLASS_PATH.length());
    }
    if (path.startsWith("/")) {
      path = path.substring(1);
    }
  }

  @Override
  public String toString() {
    return path + "::" + id + "::" + author;
  }
}
