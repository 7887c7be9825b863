package org.keyuan.crm.reporting.rendering;

import java.io.IOException;
import java.io.OutputStream;
import org.keyuan.crm.reporting.domain.ReportDocument;

/** The files a report can become. */
public enum ReportFormat {
  PDF("pdf", "application/pdf", PdfOutput::new),
  XLSX(
      "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxOutput::new),
  CSV("csv", "text/csv;charset=UTF-8", CsvOutput::new);

  private final String extension;
  private final String mediaType;
  private final Opening opening;

  ReportFormat(String extension, String mediaType, Opening opening) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.opening = opening;
  }

  /** File name ending, without the dot. */
  public String extension() {
    return extension;
  }

  /** Value of the Content-Type header. */
  public String mediaType() {
    return mediaType;
  }

  ReportOutput open(ReportDocument document, OutputStream target) throws IOException {
    return opening.open(document, target);
  }

  private interface Opening {
    ReportOutput open(ReportDocument document, OutputStream target) throws IOException;
  }
}
