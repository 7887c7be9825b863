package org.keyuan.crm.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.keyuan.crm.identity.AccessExplanation;
import org.keyuan.crm.identity.AccessQueries;
import org.keyuan.crm.identity.AccessReason;
import org.keyuan.crm.identity.FieldReason;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.web.shared.list.FieldNames;
import org.keyuan.crm.web.shared.list.Options;
import org.keyuan.crm.web.shared.page.AddressedRecord;
import org.keyuan.crm.web.shared.page.RecordPages;
import org.keyuan.crm.web.shared.text.Words;

/** Says why somebody may see a record and what they may do with it. */
@Named
@RequestScoped
public class WhyBacking {

  @Inject private AccessQueries queries;
  @Inject private Options options;
  @Inject private FieldNames fields;
  @Inject private Words words;

  private final AddressedRecord about = new AddressedRecord();
  private Long user;
  private AccessExplanation explanation;

  public void explain() {
    explanation =
        user == null
            ? queries.explain(about.getKind(), about.getId())
            : queries.explain(about.getKind(), about.getId(), user);
  }

  /** To whom the record belongs; its name alone where such records belong to nobody. */
  public String getLead() {
    if (!explanation.owned()) {
      return explanation.record();
    }
    var owner = explanation.owner() == null ? words.of("access.why.nobody") : explanation.owner();
    var whose =
        explanation.department() == null
            ? owner
            : words.of("access.why.in", owner, explanation.department());
    return words.of("access.why.lead", explanation.record(), whose);
  }

  /** "Role Operator allows it: own records." */
  public String words(AccessReason reason) {
    if (reason.roles().isEmpty()) {
      return words.of("access.why.no_role");
    }
    return reason.roles().stream()
        .map(
            says ->
                words.of(
                    says.covers() ? "access.why.grants" : "access.why.too_far",
                    options.name("role", says.role(), words.getLocale()),
                    words.of(says.scope())))
        .collect(Collectors.joining(" "));
  }

  /** "Role Operator hides it. Role Account manager shows it." */
  public String words(FieldReason reason) {
    return reason.roles().stream()
        .map(
            says ->
                words.of(
                    "access.why.field." + (says.rule() == null ? "SHOWN" : says.rule().name()),
                    options.name("role", says.role(), words.getLocale())))
        .collect(Collectors.joining(" "));
  }

  public String label(FieldReason reason) {
    return fields.label(about.getKind(), reason.field());
  }

  /** What holds of all roles together. */
  public String outcome(FieldReason reason) {
    return reason.rule() == null ? words.of("access.why.field.open") : words.of(reason.rule());
  }

  /** The record's own page, or null where it has none or the caller would not be let in. */
  public String getRecordPage() {
    return CallerContext.current().may(about.getKind(), Action.VIEW)
        ? RecordPages.of(about.getKind(), about.getId()).orElse(null)
        : null;
  }

  public AccessExplanation getExplanation() {
    return explanation;
  }

  public AddressedRecord getAbout() {
    return about;
  }

  public Long getUser() {
    return user;
  }

  public void setUser(Long user) {
    this.user = user;
  }
}
