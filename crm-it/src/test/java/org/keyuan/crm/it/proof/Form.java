package org.keyuan.crm.it.proof;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as a page shows it: what a browser would send of it, which fields are locked, which
 * buttons there are.
 */
final class Form {
  private static final Pattern FORM =
      Pattern.compile("(?s)<form id=\"([^\"]+)\"[^>]*>(.*?)</form>");
  private static final Pattern FIELD =
      Pattern.compile(
          "(?s)<(input|button)\\b([^>]*)>|<(select|textarea)\\b([^>]*)>(.*?)</(?:select|textarea)>");
  private static final Pattern OPTION = Pattern.compile("(?s)<option\\b([^>]*)>");

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Set<String> locked = new TreeSet<>();
  private final Set<String> buttons = new TreeSet<>();
  private final Map<String, Set<String>> options = new LinkedHashMap<>();

  /** The page's Faces forms. */
  static List<Form> all(String page) {
    var forms = new ArrayList<Form>();
    var found = FORM.matcher(page);
    while (found.find()) {
      if (found.group(2).contains("jakarta.faces.ViewState")) {
        forms.add(new Form(found.group(2)));
      }
    }
    return forms;
  }

  private Form(String html) {
    var field = FIELD.matcher(html);
    while (field.find()) {
      var attributes = field.group(1) == null ? field.group(4) : field.group(2);
      var name = attribute(attributes, "name");
      if (name.isEmpty()) {
        continue;
      }
      if (attributes.contains("disabled=")) {
        locked.add(name);
      } else if (field.group(1) != null) {
        input(name, attributes, field.group(1));
      } else {
        choiceOrText(name, field);
      }
    }
  }

  private void input(String name, String attributes, String tag) {
    var type = attribute(attributes, "type");
    if (type.equals("submit") || tag.equals("button")) {
      buttons.add(name);
    } else if (type.equals("checkbox") || type.equals("radio")) {
      var value = attributes.contains("value=") ? attribute(attributes, "value") : "on";
      options.computeIfAbsent(name, n -> new TreeSet<>()).add(value);
      var chosen = values.computeIfAbsent(name, n -> new ArrayList<>());
      if (attributes.contains("checked")) {
        chosen.add(value);
      }
    } else {
      values.computeIfAbsent(name, n -> new ArrayList<>()).add(attribute(attributes, "value"));
    }
  }

  private void choiceOrText(String name, Matcher field) {
    var inner = field.group(5);
    var chosen = values.computeIfAbsent(name, n -> new ArrayList<>());
    if (field.group(3).equals("textarea")) {
      chosen.add(plain(inner.replaceFirst("^\\r?\\n", "")));
      return;
    }
    var option = OPTION.matcher(inner);
    while (option.find()) {
      options.computeIfAbsent(name, n -> new TreeSet<>()).add(attribute(option.group(1), "value"));
      if (option.group(1).contains("selected")) {
        chosen.add(attribute(option.group(1), "value"));
      }
    }
  }

  boolean has(String button) {
    return buttons.contains(button);
  }

  Set<String> buttons() {
    return buttons;
  }

  Set<String> names() {
    return values.keySet();
  }

  Map<String, Set<String>> options() {
    return options;
  }

  Set<String> locked() {
    return locked;
  }

  String value(String name) {
    return String.join(",", values.getOrDefault(name, List.of()));
  }

  /** What a browser sends, with these fields instead or besides. */
  String with(Map<String, String> more) {
    var body = new ArrayList<String>();
    values.forEach(
        (name, several) -> {
          if (!more.containsKey(name)) {
            several.forEach(value -> body.add(encoded(name) + "=" + encoded(value)));
          }
        });
    more.forEach((name, value) -> body.add(encoded(name) + "=" + encoded(value)));
    return String.join("&", body);
  }

  private static String attribute(String tag, String name) {
    var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? plain(found.group(1)) : "";
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
