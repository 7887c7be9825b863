package org.keyuan.crm.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The product keeps the rules of the house, and each rule is seen failing on a violation planted
 * for it, so that none of them guards an empty room.
 */
class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .importPaths(
              Path.of("../crm-ejb/target/classes"),
              Path.of("../crm-batch/target/classes"),
              Path.of("../crm-web/target/classes"));
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("org.keyuan.planted");

  @Test
  void product_isReadFromAllModules() {
    assertThat(PRODUCT.contain("org.keyuan.crm.shared.access.Permitted")).isTrue();
    assertThat(PRODUCT.contain("org.keyuan.crm.batch.shared.BatchModule")).isTrue();
    assertThat(PRODUCT.contain("org.keyuan.crm.web.security.CallerFilter")).isTrue();
  }

  @TestFactory
  Stream<DynamicTest> rules_hold() {
    return new Architecture("org.keyuan.crm")
        .rules().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(PRODUCT)));
  }

  @TestFactory
  Stream<DynamicTest> rules_whenViolated_areSeenFailing() {
    return new Architecture("org.keyuan.planted")
        .rules().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.getKey(),
                        () ->
                            assertThatThrownBy(() -> rule.getValue().check(PLANTED))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("org.keyuan.planted")));
  }
}
