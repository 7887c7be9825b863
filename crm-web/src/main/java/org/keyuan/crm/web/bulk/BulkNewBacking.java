package org.keyuan.crm.web.bulk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import org.keyuan.crm.bulk.application.BulkPreparation;
import org.keyuan.crm.bulk.application.BulkQueries;
import org.keyuan.crm.bulk.application.TagCommand;
import org.keyuan.crm.bulk.domain.BulkNotFoundException;
import org.keyuan.crm.bulk.domain.BulkVerb;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.web.shared.form.Failures;
import org.keyuan.crm.web.shared.form.RecordForm;
import org.keyuan.crm.web.shared.list.Lists;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.util.Faces;

/** What is to be done to the records that were chosen in a list. */
@Named
@ViewScoped
public class BulkNewBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private BulkPreparation preparation;
  @Inject private BulkQueries bulk;
  @Inject private ReassignForm reassign;
  @Inject private EditForm edit;
  @Inject private ListQueries queries;
  @Inject private Lists lists;
  @Inject private Words words;
  @Inject private Failures failures;
  @Inject private HttpServletRequest request;

  private String list;
  private String verb;
  private Choice choice;
  private RecordForm<TagCommand> tags;

  /** Reads what was chosen and offers the form for what is to be done. */
  public void open() {
    var spec = spec();
    if (!bulk.offered(list).contains(constant())) {
      throw new AccessDeniedException(spec.kind(), constant().action());
    }
    if (choice == null) {
      choice = new Choice(list, lists, request);
      tags = RecordForm.blank(TagCommand.class, Map.of());
      reassign.open(spec);
      edit.open(spec);
    }
  }

  /**
   * @throws BulkNotFoundException where the page was not shown before
   */
  public void preview() {
    if (choice == null) {
      throw new BulkNotFoundException();
    }
    try {
      Faces.redirect(Faces.getRequestContextPath() + "/bulk/view.xhtml?id=" + prepare());
    } catch (BusinessException | ConstraintViolationException e) {
      failures.show(e);
    }
  }

  private Long prepare() {
    var chosen = choice.of(list);
    return switch (constant()) {
      case EDIT -> preparation.edit(chosen, edit.getField(), edit.text(), tags.token());
      case TAG -> preparation.tag(chosen, tags.command(), tags.token());
      case REASSIGN -> reassign.prepare(chosen, tags.token());
      default -> preparation.act(chosen, constant(), tags.token());
    };
  }

  /**
   * @throws BulkNotFoundException when the address names no list of records
   */
  private ListSpec spec() {
    return queries.listSpecs().stream()
        .filter(spec -> spec.name().equals(list))
        .findFirst()
        .map(spec -> queries.getSpec(spec.name()))
        .orElseThrow(BulkNotFoundException::new);
  }

  /**
   * @throws BulkNotFoundException when the address says nothing that could be done
   */
  private BulkVerb constant() {
    return Arrays.stream(BulkVerb.values())
        .filter(constant -> constant.name().equals(verb))
        .findFirst()
        .orElseThrow(BulkNotFoundException::new);
  }

  public String getTitle() {
    return words.of(constant());
  }

  /** What was chosen, in words. */
  public String getChosen() {
    var kind = words.of(spec().kind());
    return choice.isEverything()
        ? words.of("bulk.chosen_all", kind)
        : words.of("bulk.chosen", choice.size(), kind);
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }

  public String getVerb() {
    return verb;
  }

  public void setVerb(String verb) {
    this.verb = verb;
  }

  public RecordForm<TagCommand> getTags() {
    return tags;
  }

  public ReassignForm getReassign() {
    return reassign;
  }

  public EditForm getEdit() {
    return edit;
  }
}
