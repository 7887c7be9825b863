package org.keyuan.crm.it.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A test that says which requirement it proves.
 *
 * @param test {@code Class.method}, or the class alone
 */
record AsvsProof(String requirement, String test) implements Comparable<AsvsProof> {

  private static final Pattern ANNOTATED =
      Pattern.compile(
          "@Asvs\\(([^)]*)\\)(?:\\s*@\\w+(?:\\((?:[^()\"']++|'(?:\\\\.|[^'])'|\"(?:[^\"\\\\]++|\\\\.)*+\")*+\\))?)*"
              + "\\s*(?:public |final |abstract |static )*(?:class (\\w+)|[\\w.<>]+ (\\w+)\\()");
  private static final Pattern ID = Pattern.compile("\"([^\"]*)\"");

  /** Every proof of the test sources; what the server's checks prove too, if it runs them. */
  static List<AsvsProof> all() {
    var runner = Sources.ROOT.resolve("crm-it/src/test/java/org/keyuan/crm/it/container");
    var listed = Sources.text(runner.resolve("ContainerIT.java"));
    return tests().entrySet().stream()
        .flatMap(file -> in(file.getKey(), file.getValue()))
        .filter(proof -> !proof.type().endsWith("Checks") || listed.contains(proof.type()))
        .sorted()
        .toList();
  }

  /** How often the annotation stands in the test sources, with or without a test behind it. */
  static long written() {
    return tests().values().stream().mapToLong(text -> text.split("@Asvs\\(", -1).length - 1).sum();
  }

  /** The proofs of one file. */
  static Stream<AsvsProof> in(String path, String text) {
    var name = path.replaceAll(".*/|\\.java$", "");
    var proofs = new ArrayList<AsvsProof>();
    var found = ANNOTATED.matcher(text);
    while (found.find()) {
      var test = found.group(3) == null ? found.group(2) : name + "." + found.group(3);
      ID.matcher(found.group(1))
          .results()
          .forEach(id -> proofs.add(new AsvsProof(id.group(1), test)));
    }
    return proofs.stream();
  }

  private static Map<String, String> tests() {
    var sources = Sources.all(".java");
    sources.keySet().removeIf(path -> !path.contains("/src/test/") || path.contains("/Asvs"));
    return sources;
  }

  String type() {
    return test.replaceAll("\\..*", "");
  }

  @Override
  public int compareTo(AsvsProof other) {
    return test.compareTo(other.test);
  }
}
