package org.keyuan.crm.web.handover;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.keyuan.crm.handover.application.HandoverPreparation;
import org.keyuan.crm.handover.application.ReassignCommand;
import org.keyuan.crm.handover.domain.HandoverNotFoundException;
import org.keyuan.crm.handover.domain.NothingToHandOverException;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.web.shared.form.Failures;
import org.keyuan.crm.web.shared.form.RecordForm;
import org.keyuan.crm.web.shared.list.Lists;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.util.Faces;

/** Who is to get the records that were chosen in a list. */
@Named
@ViewScoped
public class HandoverNewBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private HandoverPreparation preparation;
  @Inject private ListQueries queries;
  @Inject private Lists lists;
  @Inject private Words words;
  @Inject private Failures failures;
  @Inject private HttpServletRequest request;

  private String list;
  private boolean everything;
  private final Set<Long> ids = new LinkedHashSet<>();
  private ListFilter filter = ListFilter.NONE;
  private RecordForm<ReassignFields> form;

  /** Reads what was chosen; the address says it, so that nothing is kept before it is confirmed. */
  public void open() {
    var spec = spec();
    if (!CallerContext.current().may(spec.kind(), Action.REASSIGN)) {
      throw new AccessDeniedException(spec.kind(), Action.REASSIGN);
    }
    if (form == null) {
      choose();
      form = RecordForm.blank(ReassignFields.class, Map.of("related", preset(spec)));
    }
  }

  private void choose() {
    everything = request.getParameter("all") != null;
    if (everything) {
      filter = lists.filter(list);
    } else {
      chosenIds().forEach(ids::add);
      if (ids.isEmpty()) {
        throw new NothingToHandOverException();
      }
    }
  }

  private Stream<Long> chosenIds() {
    var given = request.getParameterValues("id");
    return Stream.of(given == null ? new String[0] : given)
        .filter(id -> id.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  /** Contacts go with their customer, as they do when its owner is changed in the form. */
  private static List<String> preset(ListSpec spec) {
    return spec.kind() == RecordKind.CUSTOMER ? List.of(RecordKind.CONTACT.name()) : List.of();
  }

  /**
   * @throws HandoverNotFoundException when the address names no list whose records have owners
   */
  private ListSpec spec() {
    return queries.listSpecs().stream()
        .filter(spec -> spec.name().equals(list) && spec.hasOwners())
        .findFirst()
        .orElseThrow(HandoverNotFoundException::new);
  }

  public void preview() {
    try {
      var run = preparation.reassign(command(), form.token());
      Faces.redirect(Faces.getRequestContextPath() + "/handover/view.xhtml?id=" + run);
    } catch (BusinessException | ConstraintViolationException e) {
      failures.show(e);
    }
  }

  private ReassignCommand command() {
    var fields = form.command();
    return new ReassignCommand(
        list, everything, ids, filter, fields.ownerId(), fields.related(), fields.note());
  }

  /** What was chosen, in words. */
  public String getChosen() {
    var kind = words.of(spec().kind());
    return everything
        ? words.of("handover.chosen_all", kind)
        : words.of("handover.chosen", ids.size(), kind);
  }

  /** Kinds of record that may go along. */
  public List<SelectItem> getRelated() {
    return preparation.related(spec().kind()).stream()
        .map(kind -> new SelectItem(kind.name(), words.of(kind)))
        .toList();
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }

  public RecordForm<ReassignFields> getForm() {
    return form;
  }
}
