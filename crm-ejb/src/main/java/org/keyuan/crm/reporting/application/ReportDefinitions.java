package org.keyuan.crm.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.keyuan.crm.reporting.domain.ReportCode;

/** Finds the definition of a report. */
@ApplicationScoped
public class ReportDefinitions {
  @Inject @Any private Instance<ReportDefinition> definitions;

  /**
   * @throws IllegalStateException for a code that no bean makes
   */
  public ReportDefinition get(ReportCode code) {
    return definitions.stream()
        .filter(definition -> definition.code() == code)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing makes the report " + code));
  }
}
