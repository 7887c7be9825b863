package org.keyuan.crm.it.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.it.source.AsvsRequirement.State;

/** The security map is complete, true, and the one that is committed. */
class AsvsMapTest {
  /** How many requirements wait to be met. This may become less, never more. */
  private static final int MOST_OPEN = 7;

  private static final List<AsvsRequirement> REQUIREMENTS = AsvsRequirement.all();
  private static final AsvsMap MAP = new AsvsMap(REQUIREMENTS, AsvsProof.all());

  @ParameterizedTest
  @CsvSource({"1, 70", "2, 183"})
  void requirements_areAllOfTheStandard(int level, int count) {
    assertThat(REQUIREMENTS.stream().filter(r -> r.level() == level)).hasSize(count);
    assertThat(REQUIREMENTS.stream().map(AsvsRequirement::id)).doesNotHaveDuplicates();
  }

  @Test
  void requirements_thatAreMet_haveATest() {
    assertThat(REQUIREMENTS.stream().filter(r -> r.is(State.MET)))
        .allSatisfy(r -> assertThat(MAP.proofs(r)).as(r.id() + " " + r.words()).isNotEmpty());
  }

  @Test
  void requirements_thatAreOpen_becomeFewer() {
    assertThat(REQUIREMENTS.stream().filter(r -> r.is(State.OPEN)))
        .hasSizeLessThanOrEqualTo(MOST_OPEN);
  }

  @Test
  void requirements_thatAreNotMet_sayWhy() {
    assertThat(REQUIREMENTS).allSatisfy(r -> assertThat(r.where()).as(r.id()).isNotBlank());
  }

  @Test
  void proofs_areOfKnownRequirements_andOfTestsThatRun() {
    var known = REQUIREMENTS.stream().map(AsvsRequirement::id).collect(Collectors.toSet());
    assertThat(MAP.proofs())
        .allSatisfy(proof -> assertThat(known).as(proof.test()).contains(proof.requirement()))
        .allSatisfy(proof -> assertThat(proof.type()).matches("\\w+(Test|IT|Checks)"));
    var read = MAP.proofs().stream().map(AsvsProof::test).distinct().count();
    assertThat(read).as("annotations with a test behind them").isEqualTo(AsvsProof.written());
  }

  @Test
  void places_exist() {
    var classes =
        Sources.main(".java").keySet().stream()
            .map(path -> path.replaceAll(".*/|\\.java$", ""))
            .collect(Collectors.toSet());
    assertThat(REQUIREMENTS.stream().flatMap(r -> r.places().stream()))
        .allSatisfy(place -> assertThat(exists(place, classes)).as(place).isTrue());
  }

  private static boolean exists(String place, Set<String> classes) {
    return place.contains(".")
        ? Files.exists(Sources.ROOT.resolve(place))
        : classes.contains(place);
  }

  @Test
  void page_isTheOneThatIsCommitted() throws IOException {
    var made = Path.of("target", "security.md");
    Files.writeString(made, MAP.write());
    assertThat(Sources.ROOT.resolve("docs/security.md"))
        .as("cp crm-it/target/security.md docs/security.md")
        .hasSameTextualContentAs(made);
  }

  @Test
  void proofs_areFoundAtMethodsAndClasses() {
    var method =
        "@Asvs({\"1.1.1\", \"1.1.2\"})\n@ParameterizedTest\n@ValueSource(strings = {\"a)\", \"\\\"(\"})\nvoid a_b(String x) {";
    assertThat(AsvsProof.in("a/SomeTest.java", method))
        .containsExactly(
            new AsvsProof("1.1.1", "SomeTest.a_b"), new AsvsProof("1.1.2", "SomeTest.a_b"));
    assertThat(AsvsProof.in("a/SomeTest.java", "@Asvs(\"1.1.1\")\nfinal class SomeTest {"))
        .containsExactly(new AsvsProof("1.1.1", "SomeTest"));
  }
}
