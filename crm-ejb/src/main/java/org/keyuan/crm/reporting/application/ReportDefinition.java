package org.keyuan.crm.reporting.application;

import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportDocument;

/** Knows how to make one report; every CDI bean of this type is found by its code. */
public interface ReportDefinition {
  ReportCode code();

  /**
   * Describes the report for the request. Statistics are read at once, lists when their rows are
   * sent, both within the caller's data scope and for verified customers only.
   */
  ReportDocument document(ReportRequest request);
}
