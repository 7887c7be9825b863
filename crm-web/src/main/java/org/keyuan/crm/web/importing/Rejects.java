package org.keyuan.crm.web.importing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.keyuan.crm.importing.ImportDetail;
import org.keyuan.crm.importing.ImportKinds;
import org.keyuan.crm.importing.ImportQueries;
import org.keyuan.crm.importing.RejectFile;
import org.keyuan.crm.importing.RejectedRow;
import org.keyuan.crm.shared.sheet.SheetRow;

/** Streams what an import refused as a file to be corrected. */
@ApplicationScoped
public class Rejects {
  private static final int PAGE = 1_000;

  @EJB private ImportQueries queries;
  @Inject private ImportKinds kinds;

  /** Writes the file in the given language; the target stays open. */
  public void write(long importId, Locale locale, OutputStream target) throws IOException {
    ImportDetail detail = queries.openRejects(importId);
    RejectFile file = new RejectFile(kinds.get(detail.kind()), locale, header(detail), target);
    long last = 0;
    for (List<RejectedRow> rows = queries.pageRejects(importId, last, PAGE);
        !rows.isEmpty();
        rows = queries.pageRejects(importId, last, PAGE)) {
      rows.forEach(file::add);
      last = rows.get(rows.size() - 1).number();
    }
    file.end();
  }

  private List<String> header(ImportDetail detail) {
    int row = (int) detail.mapping().headerRow();
    List<SheetRow> start = queries.start(detail.id(), row);
    return start.size() < row ? List.of() : start.get(row - 1).cells();
  }
}
