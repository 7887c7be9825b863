package org.keyuan.crm.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.importing.kind.ImportKind;

/** Finds the kinds that the features bring. */
@ApplicationScoped
public class ImportKinds {

  @Inject @Any private Instance<ImportKind> kinds;

  /** The kinds that the caller may import, by code. */
  public List<ImportKind> list() {
    return kinds.stream()
        .filter(kind -> CallerContext.current().may(kind.recordKind(), Action.IMPORT))
        .map(ImportKind.class::cast)
        .sorted(Comparator.comparing(ImportKind::code))
        .toList();
  }

  /**
   * The kind by its code.
   *
   * @throws UnknownImportKindException when there is none
   * @throws AccessDeniedException when the caller may not import it
   */
  public ImportKind get(String code) {
    ImportKind found =
        kinds.stream()
            .filter(kind -> kind.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new UnknownImportKindException(code));
    if (!CallerContext.current().may(found.recordKind(), Action.IMPORT)) {
      throw new AccessDeniedException(found.recordKind(), Action.IMPORT);
    }
    return found;
  }
}
