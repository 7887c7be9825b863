package org.keyuan.crm.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.keyuan.crm.importing.ImportKinds;
import org.keyuan.crm.importing.ImportService;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.importing.kind.ImportKind;
import org.keyuan.crm.shared.upload.Upload;
import org.keyuan.crm.shared.upload.UploadPurpose;
import org.keyuan.crm.web.shared.form.Failures;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.util.Faces;

/** Takes a spreadsheet in. */
@Named
@RequestScoped
public class ImportUploadBacking {

  @Inject private ImportService imports;
  @Inject private ImportKinds kinds;
  @Inject private Words words;
  @Inject private Failures failures;
  @Inject private HttpServletRequest request;

  private String kind;
  private Part file;

  /** Keeps the file and goes on to its page, where the columns are checked. */
  public void upload() throws IOException {
    if (file == null || file.getSize() == 0) {
      failures.show(new FieldException("file", "validation.notnull"));
      return;
    }
    try (var content = file.getInputStream();
        var upload = Upload.take(UploadPurpose.SPREADSHEET, file.getSubmittedFileName(), content)) {
      var id = imports.upload(kind, upload);
      Faces.redirect(Faces.getRequestContextPath() + "/importing/view.xhtml?id=" + id);
    } catch (BusinessException e) {
      failures.show(new FieldException("file", e.messageKey(), e.arguments().toArray()));
    }
  }

  /** The kinds that the caller may import. */
  public List<SelectItem> getKinds() {
    return kinds.list().stream()
        .map(k -> new SelectItem(k.code(), words.of("import_kind." + k.code())))
        .toList();
  }

  public List<String> getCodes() {
    return kinds.list().stream().map(ImportKind::code).toList();
  }

  public String getKind() {
    return kind == null ? request.getParameter("kind") : kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
