package org.keyuan.crm.importing;

import java.util.List;
import java.util.Locale;
import org.keyuan.crm.importing.engine.Headings;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.importing.kind.ImportColumn;
import org.keyuan.crm.shared.importing.kind.ImportKind;

/** Columns without which no record can be made are in none of the file's columns. */
public class IncompleteMappingException extends BusinessException {
  public IncompleteMappingException(ImportKind kind, List<ImportColumn> missing, Locale locale) {
    super(
        "import.error.columns_missing",
        String.join(", ", missing.stream().map(c -> Headings.of(kind, c, locale)).toList()));
  }
}
