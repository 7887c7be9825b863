package org.keyuan.crm.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Use cases on the real server: with its transactions, interceptors, validation and database. The
 * checks themselves are in {@code org.keyuan.crm.it.inside} and run there.
 */
class ContainerIT {
  @TestFactory
  Stream<DynamicContainer> inside() {
    return Stream.of(
            "ScopeChecks",
            "DepartureChecks",
            "BulkChecks",
            "BulkJobChecks",
            "HandoverChecks",
            "HandoverJobChecks",
            "LeaverChecks",
            "MergeChecks",
            "OrderChecks",
            "CatalogueChecks",
            "AccountChecks",
            "GrantChecks",
            "MailChecks",
            "OnboardingChecks",
            "RoleChecks",
            "VoucherChecks",
            "StoreChecks",
            "StorePasswordChecks",
            "ArchiveChecks",
            "ImportChecks",
            "ImportedChecks",
            "JobChecks",
            "WelcomeChecks",
            "SearchChecks",
            "TimelineChecks",
            "ActivityChecks",
            "RealNameChecks",
            "WriteChecks",
            "SecurityChecks",
            "SignInChecks",
            "SignInAgainChecks",
            "SignInTimeChecks",
            "SessionChecks",
            "PasswordChecks",
            "ChainChecks",
            "HistoryChecks",
            "RecordNameChecks")
        .map(checks -> DynamicContainer.dynamicContainer(checks, results(checks)));
  }

  private static Stream<DynamicTest> results(String checks) {
    return InsideServer.run(checks).entrySet().stream()
        .map(
            result ->
                DynamicTest.dynamicTest(
                    result.getKey(), () -> assertThat(result.getValue()).isEmpty()));
  }
}
