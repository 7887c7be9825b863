package org.keyuan.crm.it.source;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keyuan.crm.it.source.AsvsRequirement.State;

/** Writes {@code docs/security.md}: requirement, what the product does, where, and the proof. */
record AsvsMap(List<AsvsRequirement> requirements, List<AsvsProof> proofs) {

  private static final List<String> CHAPTERS =
      List.of(
          "Encoding and injection",
          "Input and business rules",
          "Browser",
          "HTTP and interfaces",
          "Files",
          "Signing in",
          "Sessions",
          "Permissions",
          "Signed tokens",
          "OAuth and OpenID Connect",
          "Cryptography",
          "Transport",
          "Configuration",
          "Data",
          "Code and libraries",
          "Logs and failures",
          "WebRTC");

  private static final String HEAD =
      """
      # Security: OWASP ASVS 5.0, requirement by requirement

      Made by `AsvsMapTest` from `asvs.csv` and the `@Asvs` annotations of the tests; it fails when this page says anything else than they do. The
      numbers and levels are those of the [OWASP ASVS 5.0](https://github.com/OWASP/ASVS) (CC BY-SA 4.0), the words are ours. What has to be written
      down is in [security-policy.md](security-policy.md), with what an attacker could still do and the pointers to the Chinese protection scheme.

      """;

  String write() {
    var text = new StringBuilder(HEAD).append(counts()).append(open());
    IntStream.rangeClosed(1, CHAPTERS.size()).forEach(chapter -> text.append(chapter(chapter)));
    return text.toString();
  }

  long count(int level, State state) {
    return requirements.stream().filter(r -> r.level() == level && r.is(state)).count();
  }

  private String counts() {
    return "| level | met, with a test | open | not applicable |\n|---|---|---|---|\n"
        + IntStream.of(1, 2)
            .mapToObj(
                level ->
                    "| %d | %d | %d | %d |\n"
                        .formatted(
                            level,
                            count(level, State.MET),
                            count(level, State.OPEN),
                            count(level, State.NA)))
            .collect(Collectors.joining());
  }

  private String open() {
    return "\n## Open\n\n| | level | requirement | why |\n|---|---|---|---|\n"
        + lines(
            r -> r.is(State.OPEN),
            r -> "| %s | %d | %s | %s |\n".formatted(r.id(), r.level(), r.words(), r.where()));
  }

  private String chapter(int number) {
    return "\n## %d %s\n\n| | level | requirement | where | proof |\n|---|---|---|---|---|\n"
            .formatted(number, CHAPTERS.get(number - 1))
        + lines(r -> r.chapter() == number, this::line);
  }

  private String lines(
      Predicate<AsvsRequirement> wanted,
      java.util.function.Function<AsvsRequirement, String> line) {
    return requirements.stream().filter(wanted).map(line).collect(Collectors.joining());
  }

  private String line(AsvsRequirement requirement) {
    var places = requirement.places().stream().map(AsvsMap::code).collect(Collectors.joining(", "));
    var tests = proofs(requirement).stream().map(AsvsMap::code).collect(Collectors.joining(", "));
    return "| %s | %d | %s | %s | %s |\n"
        .formatted(
            requirement.id(),
            requirement.level(),
            requirement.words(),
            switch (requirement.state()) {
              case MET -> places;
              case OPEN -> "**open**: " + requirement.where();
              case NA -> "n. a.: " + requirement.where();
            },
            tests);
  }

  List<String> proofs(AsvsRequirement requirement) {
    return proofs.stream()
        .filter(proof -> proof.requirement().equals(requirement.id()))
        .map(AsvsProof::test)
        .distinct()
        .toList();
  }

  private static String code(String name) {
    return "`" + name.replaceAll("^crm-.*/", "") + "`";
  }
}
