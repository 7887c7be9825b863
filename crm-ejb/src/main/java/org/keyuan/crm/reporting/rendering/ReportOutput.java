package org.keyuan.crm.reporting.rendering;

import java.io.IOException;
import java.util.List;
import org.keyuan.crm.reporting.domain.RowSink;

/** A report being written in one format: rows as they come, then the end. */
interface ReportOutput extends RowSink {

  /**
   * Writes the totals and completes the file; the stream below stays open.
   *
   * @param totals one for each column, null where nothing was added up; empty when the report has
   *     none
   */
  void finish(List<?> totals) throws IOException;
}
