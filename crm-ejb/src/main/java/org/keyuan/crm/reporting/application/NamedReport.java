package org.keyuan.crm.reporting.application;

import java.io.IOException;
import java.nio.file.Path;
import org.keyuan.crm.reporting.rendering.ReportFormat;

/**
 * A report's file with the name it is offered under; closing it removes the file.
 *
 * @param name in the reader's language
 */
public record NamedReport(String name, ReportFormat format, ReportFiles files)
    implements AutoCloseable {

  public Path path() {
    return files.files().get(format);
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
