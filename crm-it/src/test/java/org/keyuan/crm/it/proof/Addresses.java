package org.keyuan.crm.it.proof;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.keyuan.crm.it.browser.Screens;

/**
 * Every address of the product, asked for with ids of the foreign record. A page with an id, a
 * servlet or a REST path that this class doesn't know fails the proof.
 */
final class Addresses {
  private static final java.nio.file.Path PAGES =
      java.nio.file.Path.of("..", "crm-web", "src", "main", "webapp");
  private static final java.nio.file.Path CLASSES =
      java.nio.file.Path.of("..", "crm-web", "target", "classes");

  private final Map<String, String> ids;
  private final List<String> unknown = new ArrayList<>();

  /**
   * @param ids of the foreign record by kind
   */
  Addresses(Map<String, String> ids) {
    this.ids = ids;
  }

  /** Pages with what they may be asked. */
  List<String> pages() throws IOException {
    var addresses = new ArrayList<String>();
    for (var page : Screens.all()) {
      addresses.add(page);
      addresses.add(page + "?q=CNRY");
      if (Files.readString(PAGES.resolve(page)).contains("iewParam name=\"id\"")) {
        addresses.addAll(withId(page));
      }
    }
    addresses.addAll(
        List.of(
            "report/list.xhtml?code=SALES",
            "report/list.xhtml?code=CUSTOMERS",
            "report/print.xhtml?code=SALES"));
    return addresses;
  }

  private List<String> withId(String page) {
    var kind = Known.PAGES.get(page.replace(".xhtml", ""));
    if (kind == null) {
      unknown.add(page + ": say in org.keyuan.crm.it.proof.Known.PAGES of which kind its id is");
      return List.of();
    }
    return List.of(page + "?id=" + ids.get(kind), page + "?id=" + ids.get(kind) + "&kind=" + kind);
  }

  /** Servlets by their path, with what they may be asked. */
  Map<String, List<String>> servlets() {
    var addresses = new TreeMap<String, List<String>>();
    new ClassFileImporter()
        .importPath(CLASSES).stream()
            .filter(type -> type.isAnnotatedWith(WebServlet.class))
            .flatMap(type -> Arrays.stream(type.getAnnotationOfType(WebServlet.class).value()))
            .map(path -> path.substring(1).replace("/*", ""))
            .forEach(path -> addresses.put(path, servlet(path)));
    return addresses;
  }

  private List<String> servlet(String path) {
    var queries = Known.SERVLETS.get(path);
    if (queries == null) {
      unknown.add(path + ": say in org.keyuan.crm.it.proof.Known.SERVLETS what it can be asked");
      return List.of();
    }
    return Stream.concat(Stream.of(path), queries.stream().map(q -> path + "?" + filled(q)))
        .toList();
  }

  private String filled(String query) {
    var text = query;
    for (var id : ids.entrySet()) {
      text = text.replace("{" + id.getKey() + "}", id.getValue());
    }
    return text;
  }

  /** REST paths, of classes and methods. */
  List<String> rest() {
    var paths = new ArrayList<String>();
    for (var type : new ClassFileImporter().importPath(CLASSES)) {
      if (type.isAnnotatedWith(Path.class)) {
        var root = "api/" + type.getAnnotationOfType(Path.class).value();
        paths.add(root);
        type.getMethods().stream()
            .filter(method -> method.isAnnotatedWith(Path.class))
            .map(method -> root + "/" + method.getAnnotationOfType(Path.class).value())
            .map(
                path ->
                    path.replaceAll("\\{(id|run)[^}]*}", "1").replaceAll("\\{[^}]*}", "customers"))
            .forEach(paths::add);
      }
    }
    return paths;
  }

  /** What nobody has registered. */
  List<String> unknown() {
    return unknown;
  }
}
