package org.keyuan.crm.shared.upload;

import java.text.Normalizer;

/**
 * The name that a person's computer gave to a file, made harmless. It is only ever shown and
 * suggested for a download; where a file is kept never depends on it.
 */
public final class FileName {
  private static final int LONGEST = 120;

  private FileName() {}

  /**
   * The last part of the name, without what a path, a header or the eye could take amiss (signs
   * that turn the direction of writing hide an extension), and with the extension of what the file
   * really is.
   *
   * @param given may be null
   */
  public static String clean(String given, FileType type) {
    var plain = plain(given);
    var dot = plain.lastIndexOf('.');
    var stem = dot > 0 ? plain.substring(0, dot) : plain;
    return (stem.isEmpty() ? "file" : stem) + "." + type.extension();
  }

  private static String plain(String given) {
    var name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var clean =
        last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "")
            .replaceAll("[\"<>|:*?%;&$`']", "_")
            .strip()
            .replaceAll("^[.\\s]+", "");
    return clean.substring(Math.max(0, clean.length() - LONGEST));
  }
}
