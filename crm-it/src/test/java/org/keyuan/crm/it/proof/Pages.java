package org.keyuan.crm.it.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.keyuan.crm.it.browser.Screens;

/**
 * Every page with everything that its address can say: each view parameter is given the id of each
 * foreign record, and each value that means something to it. A parameter that {@link
 * Known#PARAMETERS} doesn't know fails the proof.
 */
final class Pages {
  private static final Path ROOT = Path.of("..", "crm-web", "src", "main", "webapp");
  private static final Pattern PARAMETER = Pattern.compile("[fo]:viewParam name=\"([^\"]+)\"");
  private static final Pattern LIST =
      Pattern.compile("ui:param name=\"list\" value=\"(\\w+)\"|lists\\.open\\('(\\w+)'");

  private final Map<String, String> ids;
  private final Set<String> unknown = new LinkedHashSet<>();

  /**
   * @param ids of the foreign record by kind
   */
  Pages(Map<String, String> ids) {
    this.ids = ids;
  }

  /**
   * Addresses by their page.
   *
   * @param everywhere whether ids are tried in parameters too that mean no record
   */
  Map<String, Set<String>> addresses(boolean everywhere) throws IOException {
    var addresses = new TreeMap<String, Set<String>>();
    for (var page : Screens.all()) {
      var parameters = parameters(page);
      var queries = new LinkedHashSet<>(List.of("", "?q=CNRY"));
      for (var parameter : parameters) {
        if (everywhere || Known.RECORDS.contains(parameter)) {
          queries.addAll(withIds(parameter, parameters));
        }
        queries.addAll(withValues(parameter, parameters));
      }
      Known.QUERIES.getOrDefault(page, List.of()).forEach(query -> queries.add("?" + query));
      queries.forEach(
          query ->
              addresses
                  .computeIfAbsent(page, name -> new LinkedHashSet<>())
                  .add(page + Known.filled(query, ids)));
    }
    return addresses;
  }

  /** Each id in this parameter, beside what the others need to make sense of it. */
  private List<String> withIds(String parameter, Set<String> all) {
    var queries = new ArrayList<String>();
    ids.forEach(
        (kind, id) -> {
          var query = new StringBuilder("?" + parameter + "=" + id);
          for (var other : all) {
            if (!other.equals(parameter)) {
              beside(other, kind).ifPresent(value -> query.append("&" + other + "=" + value));
            }
          }
          queries.add(query.toString());
        });
    return queries;
  }

  private java.util.Optional<String> beside(String parameter, String kind) {
    return switch (parameter) {
      case "kind" -> java.util.Optional.of(kind);
      case "id" -> java.util.Optional.of(ids.get(kind));
      default -> java.util.Optional.empty();
    };
  }

  private List<String> withValues(String parameter, Set<String> all) {
    var values = Known.PARAMETERS.get(parameter);
    if (values == null) {
      unknown.add(
          parameter
              + ": say in org.keyuan.crm.it.proof.Known.PARAMETERS what this view parameter may be");
      return List.of();
    }
    var queries = new ArrayList<String>();
    for (var value : values) {
      var query = "?" + parameter + "=" + value;
      if (all.contains("id")) {
        queries.add(query + "&id={CUSTOMER}" + (all.contains("kind") ? "&kind=CUSTOMER" : ""));
        queries.add(query + "&id={EMPLOYEE}");
      } else {
        queries.add(query);
      }
    }
    return queries;
  }

  static Set<String> parameters(String page) throws IOException {
    var found = new LinkedHashSet<String>();
    var matcher = PARAMETER.matcher(source(page));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /** The page that shows each list. */
  static Map<String, String> ofLists() throws IOException {
    var pages = new TreeMap<String, String>();
    for (var page : Screens.all()) {
      var matcher = LIST.matcher(source(page));
      while (matcher.find()) {
        var list = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        pages.putIfAbsent(list, page);
      }
    }
    return pages;
  }

  static String source(String page) throws IOException {
    return Files.readString(ROOT.resolve(page));
  }

  static boolean exists(String page) {
    return Files.exists(ROOT.resolve(page));
  }

  /** What nobody has registered. */
  Set<String> unknown() {
    return unknown;
  }
}
