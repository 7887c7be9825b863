package org.keyuan.crm.it.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a list's page and a picker's answer say, read from their text. */
final class ListText {
  private static final Pattern ROW = Pattern.compile("(?s)<tr data-id=\"(\\d+)\">(.*?)</tr>");
  private static final Pattern CELL = Pattern.compile("(?s)<td(?! class=\"pick)[^>]*>(.*?)</td>");
  private static final Pattern COUNT =
      Pattern.compile("<span class=\"mute small\">[^<\\d]*([\\d,]+)\\+?[^<]*</span>");
  private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]*)\" rel=\"next\"");
  private static final Pattern PICKED = Pattern.compile("\"id\":(\\d+)");

  private ListText() {}

  static List<String> rows(String page) {
    return new ArrayList<>(names(page).keySet());
  }

  /** What stands in the first column of each row, by the row's id. */
  static Map<String, String> names(String page) {
    var names = new LinkedHashMap<String, String>();
    var rows = ROW.matcher(page);
    while (rows.find()) {
      var cell = CELL.matcher(rows.group(2));
      names.put(rows.group(1), cell.find() ? plain(cell.group(1)) : "");
    }
    return names;
  }

  /** The number of rows as the page says it. */
  static String count(String page) {
    var found = COUNT.matcher(page);
    return found.find() ? found.group(1).replace(",", "") : "no count";
  }

  /** Where the page behind this one is; empty on the last one. */
  static Optional<String> next(String page) {
    var found = NEXT.matcher(page);
    return found.find() ? Optional.of(found.group(1).replace("&amp;", "&")) : Optional.empty();
  }

  static List<String> picked(String answer) {
    return PICKED.matcher(answer).results().map(id -> id.group(1)).sorted().toList();
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("\u2014", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&amp;", "&");
  }
}
