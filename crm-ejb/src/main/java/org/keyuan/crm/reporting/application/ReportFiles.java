package org.keyuan.crm.reporting.application;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.domain.ReportSummary;
import org.keyuan.crm.reporting.rendering.ReportFormat;
import org.keyuan.crm.reporting.rendering.ReportRenderer;

/**
 * A report written to temporary files, which are gone when this is closed. A reader gets a file
 * only when it is complete, and a slow one holds no database connection.
 */
public final class ReportFiles implements AutoCloseable {
  private final Map<ReportFormat, Path> files = new EnumMap<>(ReportFormat.class);
  private ReportSummary result;

  private ReportFiles() {}

  /**
   * Writes the report in every given format, reading its rows once.
   *
   * @throws IOException when a file cannot be written; nothing is left behind
   */
  public static ReportFiles of(ReportDocument document, Set<ReportFormat> formats)
      throws IOException {
    ReportFiles written = new ReportFiles();
    try {
      written.write(document, formats);
      return written;
    } catch (IOException | RuntimeException e) {
      written.close();
      throw e;
    }
  }

  private void write(ReportDocument document, Set<ReportFormat> formats) throws IOException {
    Map<ReportFormat, OutputStream> targets = new EnumMap<>(ReportFormat.class);
    try {
      for (ReportFormat format : formats) {
        Path file = Files.createTempFile("report-", "." + format.extension());
        files.put(format, file);
        targets.put(format, new BufferedOutputStream(Files.newOutputStream(file)));
      }
      result = ReportRenderer.render(document, targets);
    } finally {
      for (OutputStream target : targets.values()) {
        target.close();
      }
    }
  }

  /** The files by their format. */
  public Map<ReportFormat, Path> files() {
    return files;
  }

  public ReportSummary result() {
    return result;
  }

  @Override
  public void close() throws IOException {
    for (Path file : files.values()) {
      Files.deleteIfExists(file);
    }
  }
}
