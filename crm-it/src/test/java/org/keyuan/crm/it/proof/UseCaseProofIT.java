package org.keyuan.crm.it.proof;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.access.Asvs;

/**
 * Every use case and query, called as every role with every reach: nothing of a foreign record is
 * heard or changed. {@code docs/development.md} says what a new feature has to register.
 */
class UseCaseProofIT {
  @Test
  @Asvs({"8.2.1", "8.2.2", "8.2.3", "8.3.1"})
  void nothingLeaks_andNothingChanges() throws Exception {
    var answer = ProofServer.ask("use-cases");
    var counts = new Counts(answer);
    System.out.println(
        counts.get("combinations")
            + " combinations checked of "
            + counts.get("methods")
            + " use-case methods");
    assertThat(ProofServer.wrong(answer)).isEmpty();
    counts.requireGrowth("combinations", "use-case.combinations");
    counts.requireGrowth("methods", "use-case.methods");
  }

  @Test
  @Asvs({"8.2.1", "8.3.1"})
  void jobs_doNoMoreThanTheirStarterMay() throws Exception {
    var answer = ProofServer.ask("jobs");
    System.out.println(new Counts(answer).get("methods") + " jobs run for who may do nothing else");
    assertThat(ProofServer.wrong(answer)).isEmpty();
    new Counts(answer).requireGrowth("methods", "jobs");
  }

  @Test
  void machinery_isCalledByNoPage() throws Exception {
    var machinery = ProofServer.map("machinery").keySet();
    assertThat(machinery).isNotEmpty();
    noClasses()
        .that()
        .resideOutsideOfPackages("..web.security..", "..web.job..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are machinery", type -> machinery.contains(type.getSimpleName())))
        .check(new ClassFileImporter().importPath(Path.of("../crm-web/target/classes")));
  }

  @Test
  void plantedLeaks_areFound() throws Exception {
    var wrong = ProofServer.wrong(ProofServer.ask("planted"));
    assertThat(wrong)
        .anyMatch(line -> line.matches("Planted.forgetsTheScope.*heard \\[CUSTOMER.NAME].*"))
        .anyMatch(line -> line.matches("Planted.changesBeforeItAsks.*changed \\[SALES_ORDER].*"))
        .anyMatch(line -> line.matches("Planted.asksNobody.*nobody was not refused.*"))
        .anyMatch(
            line -> line.matches("Planted.forgetsTheFields.*proofblind heard \\[CONTACT.PHONE].*"))
        .anyMatch(
            line -> line.matches("Planted.takesTheUnknown.*register what Thread unknown may be.*"))
        .anyMatch(line -> line.matches("Planted.startsForAnybody.*was not refused.*"))
        .anyMatch(
            line -> line.matches("Planted.reportsAsTheSystem.*heard .*SALES_ORDER.AMOUNT.*SALES.*"))
        .hasSize(7);
  }

  @Test
  void answersWithFiles_areClosed() throws Exception {
    var counts = new Counts(ProofServer.ask("planted"));
    assertThat(counts.get("closed")).isPositive().isEqualTo(counts.get("given"));
  }
}
