package org.keyuan.crm.web.shared.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.record.FieldName;

/**
 * Which fields of a form are withheld from the person: hidden ones are not on the page, read-only
 * ones take no input. What the form holds of them goes back as it was read.
 */
@Named("withheld")
@RequestScoped
public class WithheldFields {

  @Inject private ListQueries lists;

  private final Map<String, Optional<RecordKind>> kinds = new HashMap<>();

  /**
   * Whether the field is not for this person's eyes.
   *
   * @param feature the name of the kind's list, as forms have it
   */
  public boolean hides(String feature, String field) {
    var grants = CallerContext.current().grants();
    return !grants.fieldRules().isEmpty()
        && kind(feature).filter(kind -> grants.hides(kind, FieldName.of(field))).isPresent();
  }

  /** Whether the field may be read but not changed. */
  public boolean locks(String feature, String field) {
    var grants = CallerContext.current().grants();
    return !grants.fieldRules().isEmpty()
        && kind(feature).filter(kind -> !grants.opens(kind, FieldName.of(field))).isPresent();
  }

  private Optional<RecordKind> kind(String feature) {
    return kinds.computeIfAbsent(
        feature,
        name ->
            lists.listSpecs().stream()
                .filter(spec -> spec.name().equals(name))
                .map(ListSpec::kind)
                .findFirst());
  }
}
