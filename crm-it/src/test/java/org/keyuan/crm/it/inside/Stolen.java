package org.keyuan.crm.it.inside;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** A list of stolen passwords, as it is published. */
final class Stolen {
  private Stolen() {}

  /** A thousand hashes with their counts, in order, one of this password. */
  static List<String> lines(String password) throws Exception {
    var sha1 = MessageDigest.getInstance("SHA-1");
    var lines = new ArrayList<String>();
    IntStream.range(0, 999).forEach(i -> lines.add(line(sha1, "another " + i)));
    lines.add(line(sha1, password));
    lines.sort(null);
    return lines;
  }

  private static String line(MessageDigest sha1, String password) {
    var hash = sha1.digest(password.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().withUpperCase().formatHex(hash) + ":" + (1 + hash.length);
  }
}
