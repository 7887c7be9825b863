package org.keyuan.crm.settings;

import java.nio.file.Path;

/**
 * Where the product keeps files outside the database: backups, the search index, the first
 * password.
 */
public final class DataDirectory {

  private DataDirectory() {}

  /**
   * A file that an administrator names: from the root, or in the data directory.
   *
   * @throws java.nio.file.InvalidPathException for what is no name of a file
   */
  public static Path file(String name) {
    return path().resolve(name.strip());
  }

  /**
   * The system property {@code crm.data.dir}, else the environment's CRM_DATA_DIR, else {@code
   * .crm/data}.
   */
  public static Path path() {
    var property = System.getProperty("crm.data.dir");
    if (property != null) {
      return Path.of(property);
    }
    var environment = System.getenv("CRM_DATA_DIR");
    return Path.of(environment == null ? ".crm/data" : environment);
  }
}
