package org.keyuan.crm.it.directory;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Names and values of a query or a form. */
public final class Values {
  private Values() {}

  public static Map<String, String> of(String form) {
    var values = new TreeMap<String, String>();
    Arrays.stream(form.split("&"))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> values.put(pair[0], pair.length < 2 ? "" : decode(pair[1])));
    return values;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
