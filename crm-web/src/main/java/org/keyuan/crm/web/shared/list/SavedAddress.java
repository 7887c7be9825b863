package org.keyuan.crm.web.shared.list;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keyuan.crm.shared.list.ListSpec;

/**
 * Reads what a saved filter keeps: the part of an address. Columns and an order that are hidden
 * from whoever opens it are left out, as they would be anywhere; conditions are not, since without
 * one it would show something else.
 */
final class SavedAddress {

  private SavedAddress() {}

  static Map<String, String[]> parse(String query, ListSpec spec) {
    var values = new HashMap<String, String[]>();
    Stream.of(query.split("&"))
        .map(part -> part.split("=", 2))
        .filter(part -> part.length == 2)
        .forEach(part -> values.merge(part[0], array(part[1]), SavedAddress::join));
    values.computeIfPresent("cols", (name, cols) -> new String[] {visible(cols[0], spec)});
    values.computeIfPresent(
        "sort", (name, sort) -> spec.has(sort[0].replaceFirst("^-", "")) ? sort : null);
    return values;
  }

  private static String visible(String columns, ListSpec spec) {
    return Arrays.stream(columns.split(",")).filter(spec::has).collect(Collectors.joining(","));
  }

  private static String[] array(String encoded) {
    return new String[] {URLDecoder.decode(encoded, StandardCharsets.UTF_8)};
  }

  private static String[] join(String[] some, String[] more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }
}
