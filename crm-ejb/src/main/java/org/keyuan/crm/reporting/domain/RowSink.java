package org.keyuan.crm.reporting.domain;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a report one by one. */
@FunctionalInterface
public interface RowSink {

  /**
   * @param values one for each column, in their order; null is an empty cell
   * @throws IOException when what is written to fails
   */
  void row(List<?> values) throws IOException;
}
