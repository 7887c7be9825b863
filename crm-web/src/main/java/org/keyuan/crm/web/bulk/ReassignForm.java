package org.keyuan.crm.web.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.bulk.application.BulkChoice;
import org.keyuan.crm.handover.application.HandoverPreparation;
import org.keyuan.crm.handover.application.ReassignCommand;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.web.shared.form.RecordForm;
import org.keyuan.crm.web.shared.text.Words;

/** Who is to get chosen records, and what goes along. */
@Dependent
public class ReassignForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private HandoverPreparation preparation;
  @Inject private Words words;

  private RecordKind kind;
  private RecordForm<ReassignFields> form;

  void open(ListSpec spec) {
    kind = spec.kind();
    form = RecordForm.blank(ReassignFields.class, Map.of("related", preset(kind)));
  }

  /** Contacts go with their customer, as they do when its owner is changed in the form. */
  private static List<String> preset(RecordKind kind) {
    return kind == RecordKind.CUSTOMER ? List.of(RecordKind.CONTACT.name()) : List.of();
  }

  Long prepare(BulkChoice choice, String token) {
    var fields = form.command();
    var command = new ReassignCommand(choice, fields.ownerId(), fields.related(), fields.note());
    return preparation.reassign(command, token);
  }

  /** Kinds of record that may go along. */
  public List<SelectItem> getRelated() {
    return preparation.related(kind).stream()
        .map(related -> new SelectItem(related.name(), words.of(related)))
        .toList();
  }

  public RecordForm<ReassignFields> getForm() {
    return form;
  }
}
