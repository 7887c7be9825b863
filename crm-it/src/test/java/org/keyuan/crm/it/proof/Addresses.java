package org.keyuan.crm.it.proof;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every address of the product that is no page, asked for with ids of the foreign record. A servlet
 * that {@link Known} doesn't know fails the proof.
 */
final class Addresses {
  private static final java.nio.file.Path CLASSES =
      java.nio.file.Path.of("..", "crm-web", "target", "classes");

  private final Map<String, String> ids;
  private final Set<String> lists;
  private final Set<String> unknown = new TreeSet<>();

  /**
   * @param ids of the foreign record by kind
   * @param lists every list's name
   */
  Addresses(Map<String, String> ids, Set<String> lists) {
    this.ids = ids;
    this.lists = lists;
  }

  /** Servlets by their path, with what they may be asked. */
  Map<String, List<String>> servlets() {
    var addresses = new TreeMap<String, List<String>>();
    new ClassFileImporter()
        .importPath(CLASSES).stream()
            .filter(type -> type.isAssignableTo(jakarta.servlet.http.HttpServlet.class))
            .flatMap(
                type ->
                    paths(
                        type.tryGetAnnotationOfType(WebServlet.class).orElse(null), type.getName()))
            .forEach(path -> addresses.put(path, servlet(path)));
    return addresses;
  }

  private Stream<String> paths(WebServlet servlet, String name) {
    if (servlet == null) {
      unknown.add(name + ": a servlet without @WebServlet, whose path the proof can't know");
      return Stream.of();
    }
    return Arrays.stream(servlet.value()).map(path -> path.substring(1).replace("/*", ""));
  }

  private List<String> servlet(String path) {
    var queries = Known.SERVLETS.get(path);
    if (queries == null) {
      unknown.add(path + ": say in org.keyuan.crm.it.proof.Known.SERVLETS what it can be asked");
      return List.of();
    }
    var asked = path.equals("export") ? exports() : queries.stream();
    return Stream.concat(Stream.of(path), asked.map(q -> path + "?" + Known.filled(q, ids)))
        .toList();
  }

  /** Every list in both formats, whole and as found by the mark. */
  private Stream<String> exports() {
    return lists.stream()
        .flatMap(
            list -> Stream.of("&q=CNRY", "&q=CNRY&format=xlsx").map(end -> "list=" + list + end));
  }

  /** REST methods, each as it wants to be asked, but for the console key. */
  List<Rest> rest() {
    var calls = new ArrayList<Rest>();
    for (var type : new ClassFileImporter().importPath(CLASSES)) {
      if (type.isAnnotatedWith(Path.class)) {
        for (var method : type.getMethods()) {
          verb(method).ifPresent(verb -> calls.addAll(rest(type, method, verb)));
        }
      }
    }
    return calls;
  }

  /** GET, POST and so on: annotations that are themselves annotated with {@code HttpMethod}. */
  private static Optional<String> verb(JavaMethod method) {
    return method.getAnnotations().stream()
        .flatMap(a -> a.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
        .map(HttpMethod::value)
        .findFirst();
  }

  private List<Rest> rest(JavaClass type, JavaMethod method, String verb) {
    var root = "api/" + type.getAnnotationOfType(Path.class).value();
    var path = method.tryGetAnnotationOfType(Path.class).map(p -> root + "/" + p.value());
    var consumes = method.tryGetAnnotationOfType(Consumes.class).map(c -> c.value()[0]);
    return filled(path.orElse(root))
        .map(address -> new Rest(verb, address, consumes.orElse("application/json")))
        .toList();
  }

  /** A method of the REST interface. */
  record Rest(String verb, String path, String type) {}

  /** An id is the run's or the import's; any other part is the name of something. */
  private Stream<String> filled(String path) {
    var named = path.replaceAll("\\{(name|kind)[^}]*}", "customers");
    return Stream.of(ids.get("JOB"), ids.get("IMPORT"))
        .map(id -> named.replaceAll("\\{[^}]*}", id))
        .distinct();
  }

  /** What nobody has registered. */
  Set<String> unknown() {
    return unknown;
  }
}
