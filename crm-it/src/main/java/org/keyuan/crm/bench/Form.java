package org.keyuan.crm.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser would send of a page's form: every field with what it holds. */
final class Form {
  private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
  private static final Pattern TEXT = Pattern.compile("<textarea\\b[^>]*>");
  private static final Pattern SELECT =
      Pattern.compile("<select\\b[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern SELECTED = Pattern.compile("<option\\b[^>]*\\bselected\\b[^>]*>");

  private final Map<String, String> fields = new LinkedHashMap<>();

  /**
   * @param html of a page
   * @param id of the form in it
   */
  Form(String html, String id) {
    int begin = html.indexOf("<form id=\"" + id + "\"");
    if (begin < 0) {
      throw new IllegalArgumentException("no form " + id);
    }
    var form = html.substring(begin, html.indexOf("</form>", begin));
    INPUT.matcher(form).results().forEach(tag -> input(tag.group()));
    TEXT.matcher(form).results().forEach(tag -> put(tag.group(), ""));
    SELECT.matcher(form).results().forEach(tag -> put(tag.group(), selected(tag.group(1))));
  }

  private void input(String tag) {
    var type = attribute(tag, "type");
    boolean choice = type.equals("radio") || type.equals("checkbox");
    if (!type.equals("submit") && (!choice || tag.contains("checked"))) {
      put(tag, attribute(tag, "value"));
    }
  }

  private void put(String tag, String value) {
    var name = attribute(tag, "name");
    if (!name.isEmpty()) {
      fields.put(name, value);
    }
  }

  private static String selected(String options) {
    var option = SELECTED.matcher(options);
    return option.find() ? attribute(option.group(), "value") : "";
  }

  private static String attribute(String tag, String name) {
    var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1).replace("&quot;", "\"").replace("&amp;", "&") : "";
  }

  /** Types into the field whose name ends so; there must be one. */
  Form type(String field, String value) {
    var name =
        fields.keySet().stream()
            .filter(key -> key.equals(field) || key.endsWith(":" + field))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no " + field + " in " + fields));
    fields.put(name, value);
    return this;
  }

  /** Presses the button of this name. */
  Form press(String button) {
    fields.put(button, "");
    return this;
  }

  /** The body of the request. */
  String body() {
    return fields.entrySet().stream()
        .map(field -> text(field.getKey()) + "=" + text(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String text(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
