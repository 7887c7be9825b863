package org.keyuan.crm.it.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.keyuan.crm.it.browser.Screens;

/** Everything on the pages that calls a method of the product, as the views' source has it. */
final class Commands {
  private static final Pattern TAG =
      Pattern.compile("(?s)<([a-z]\\w*:?\\w*)\\b((?:[^<>\"]|\"[^\"]*\")*)>");
  private static final Pattern CALL =
      Pattern.compile("\\b(?:action|actionListener|listener)=\"#\\{([^}\"]+)}\"");
  private static final Pattern ID = Pattern.compile("\\bid=\"(\\w+)\"");
  private static final Pattern PART =
      Pattern.compile("(?:src|template)=\"/(WEB-INF/[^\"#]+\\.xhtml)\"|<k:(\\w+)\\b");

  private Commands() {}

  /**
   * A button or another thing that fires.
   *
   * @param tag e.g. {@code h:commandButton}
   * @param id empty where the view gives it none
   * @param action what it calls, e.g. {@code customerViewBacking.delete}
   */
  record Command(String page, String tag, String id, String action) {
    /** Has a name of its own in a request, and calls more than a change of its own page. */
    boolean isButton() {
      return tag.endsWith("commandButton") && !id.isEmpty();
    }

    @Override
    public String toString() {
      return page + " " + id;
    }
  }

  /** Of every page, with what it includes; a part counts for each page that has it. */
  static List<Command> all() throws IOException {
    var all = new LinkedHashSet<Command>();
    for (var page : Screens.all()) {
      for (var source : sources(page)) {
        all.addAll(in(page, Pages.source(source)));
      }
    }
    return List.copyOf(all);
  }

  private static List<Command> in(String page, String source) {
    var found = new ArrayList<Command>();
    TAG.matcher(source)
        .results()
        .filter(tag -> !tag.group(1).equals("form") && !tag.group(1).equals("f:viewAction"))
        .forEach(
            tag -> {
              var call = CALL.matcher(tag.group(2));
              var id = ID.matcher(tag.group(2));
              if (call.find()) {
                var name = id.find() ? id.group(1) : "";
                found.add(new Command(page, tag.group(1), name, call.group(1)));
              }
            });
    return found;
  }

  private static Set<String> sources(String page) throws IOException {
    var sources = new LinkedHashSet<String>();
    collect(page, sources);
    return sources;
  }

  private static void collect(String file, Set<String> sources) throws IOException {
    if (!sources.add(file)) {
      return;
    }
    var part = PART.matcher(Pages.source(file));
    while (part.find()) {
      var inner =
          part.group(1) != null ? part.group(1) : "WEB-INF/tags/" + part.group(2) + ".xhtml";
      if (Pages.exists(inner)) { // a tag without a file is a component that only shows
        collect(inner, sources);
      }
    }
  }
}
