package org.keyuan.crm.web.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.bulk.application.BulkQueries;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.record.CommandField;
import org.keyuan.crm.shared.record.FieldName;
import org.keyuan.crm.web.shared.form.RecordForm;
import org.keyuan.crm.web.shared.text.Words;

/** Which field of chosen records is set, and to what: a form of their kind, one field of it. */
@Dependent
public class EditForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private BulkQueries bulk;
  @Inject private Words words;

  private String list;
  private List<OfferedField> fields = List.of();
  private String field;
  private RecordForm<? extends Record> form;

  void open(ListSpec spec) {
    list = spec.name();
    var names = bulk.fields(list);
    if (!names.isEmpty()) {
      var command = bulk.command(list);
      fields =
          names.stream()
              .map(
                  name ->
                      OfferedField.of(command, name, spec.find(FieldName.of(name)).orElseThrow()))
              .toList();
      field = names.get(0);
      form = RecordForm.blank(command, Map.of());
    }
  }

  /** What is typed, as text. */
  String text() {
    return CommandField.text(form.getValues().get(field));
  }

  /** The fields by their names on screen. */
  public List<SelectItem> getOffered() {
    return fields.stream()
        .map(offered -> new SelectItem(offered.name(), label(offered.name())))
        .toList();
  }

  private String label(String name) {
    return words.of(list + ".field." + name);
  }

  public List<SelectItem> getFlags() {
    return List.of(
        new SelectItem("true", words.of("app.yes")), new SelectItem("false", words.of("app.no")));
  }

  public List<OfferedField> getFields() {
    return fields;
  }

  public String getField() {
    return field;
  }

  public void setField(String field) {
    this.field = field;
  }

  public RecordForm<? extends Record> getForm() {
    return form;
  }
}
