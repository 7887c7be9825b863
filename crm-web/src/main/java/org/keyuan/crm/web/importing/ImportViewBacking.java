package org.keyuan.crm.web.importing;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.importing.ImportDetail;
import org.keyuan.crm.importing.ImportMode;
import org.keyuan.crm.importing.ImportQueries;
import org.keyuan.crm.importing.ImportService;
import org.keyuan.crm.importing.ImportState;
import org.keyuan.crm.importing.engine.ColumnMapping;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.web.shared.form.Failures;
import org.omnifaces.cdi.ViewScoped;

/** One import: where its columns stand, what the check says, how far it is, what was refused. */
@Named
@ViewScoped
public class ImportViewBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int REJECTS_SHOWN = 50;

  @Inject private ImportService imports;
  @Inject private ImportQueries queries;
  @Inject private ImportColumns columns;
  @Inject private Failures failures;

  private Long id;
  private boolean verified;
  private Map<String, String> positions = new HashMap<>();
  private transient ImportDetail detail;

  public void open() {
    getDetail()
        .mapping()
        .positions()
        .forEach((column, index) -> positions.put(column, index.toString()));
    verified = getDetail().verified();
  }

  public void check() {
    start(ImportMode.CHECK);
  }

  public void doImport() {
    start(ImportMode.IMPORT);
  }

  private void start(ImportMode mode) {
    try {
      var mapping = mapping();
      if (!mapping.equals(getDetail().mapping())) {
        imports.map(id, mapping);
      }
      imports.start(id, mode, verified);
    } catch (BusinessException e) {
      failures.show(e);
    }
    detail = null;
  }

  private ColumnMapping mapping() {
    var chosen = new HashMap<String, Integer>();
    positions.forEach(
        (column, index) -> {
          if (index != null && !index.isBlank()) {
            chosen.put(column, Integer.valueOf(index));
          }
        });
    return new ColumnMapping(getDetail().mapping().headerRow(), chosen);
  }

  /** Reads the progress anew; called by the page while the job is at work. */
  public void refresh() {
    detail = null;
  }

  public ImportDetail getDetail() {
    if (detail == null) {
      detail = queries.get(id);
    }
    return detail;
  }

  public boolean isAtWork() {
    return getDetail().isAtWork();
  }

  public boolean isDone() {
    return getDetail().state() == ImportState.DONE;
  }

  /** The columns that this kind may have, with their headings. */
  public List<ImportColumns.Field> getFields() {
    return columns.fields(getDetail());
  }

  /** What may be chosen for a column: the headings of the file. */
  public List<jakarta.faces.model.SelectItem> getHeadings() {
    return columns.headings(getDetail());
  }

  public List<ImportColumns.Refusal> getRefusals() {
    return getDetail().counts().refused() == 0
        ? List.of()
        : columns.refusals(getDetail(), queries.pageRejects(id, 0, REJECTS_SHOWN));
  }

  public Map<String, String> getPositions() {
    return positions;
  }

  public boolean isVerified() {
    return verified;
  }

  public void setVerified(boolean verified) {
    this.verified = verified;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
