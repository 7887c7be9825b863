package org.keyuan.crm.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keyuan.crm.customer.application.CustomerDuplicates;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.duplicate.application.DuplicateHit;
import org.keyuan.crm.duplicate.domain.Identity;
import org.keyuan.crm.duplicate.domain.Likeness;
import org.keyuan.crm.web.shared.form.RecordForm;
import org.keyuan.crm.web.shared.text.Words;

/** Who is like the customer in the form, in words. */
@Named
@RequestScoped
public class CustomerLikes {

  @Inject private CustomerDuplicates duplicates;
  @Inject private Words words;

  private List<DuplicateHit> hits;

  /** Asked for often while a page is written, read once. */
  public List<DuplicateHit> list(RecordForm<CustomerCommand> form) {
    if (hits == null) {
      hits = form == null || text(form, "name") == null ? List.of() : find(form);
    }
    return hits;
  }

  private List<DuplicateHit> find(RecordForm<CustomerCommand> form) {
    var company = !"INDIVIDUAL".equals(text(form, "kind"));
    var identity =
        new Identity(
            company,
            text(form, "name"),
            text(form, "phone"),
            text(form, "mobile"),
            text(form, "email"),
            text(form, company ? "creditCode" : "identityCard"));
    return form.isNew()
        ? duplicates.listLike(identity)
        : duplicates.listOthersLike(form.getId(), identity);
  }

  /** Null for blanks; a constant by its name. */
  private static String text(RecordForm<?> form, String field) {
    var value = form.getValues().get(field);
    var text = value == null ? "" : value.toString().strip();
    return text.isEmpty() ? null : text;
  }

  /** In what somebody is alike. */
  public List<String> reasons(DuplicateHit hit) {
    return reasonsOf(hit.likeness());
  }

  public List<String> reasonsOf(Likeness likeness) {
    return likeness.reasons().stream()
        .map(reason -> words.of("duplicate.alike." + reason, likeness.percent()))
        .toList();
  }

  public String masked(DuplicateHit hit) {
    return hit.department() == null
        ? words.of("duplicate.masked_nobody")
        : words.of("duplicate.masked", hit.department());
  }
}
