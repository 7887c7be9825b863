package org.keyuan.crm.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Every use case and query, called as every role with every reach: nothing of a foreign record is
 * heard or changed. {@code docs/development.md} says what a new feature has to register.
 */
class UseCaseProofIT {
  @Test
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
        .hasSize(5);
  }
}
