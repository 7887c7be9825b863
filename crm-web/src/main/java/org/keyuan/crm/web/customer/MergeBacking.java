package org.keyuan.crm.web.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keyuan.crm.merge.application.CustomerMerges;
import org.keyuan.crm.merge.application.MergeCommand;
import org.keyuan.crm.merge.application.MergePreview;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.list.ListRecord;
import org.keyuan.crm.shared.record.FieldName;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.list.CellText;
import org.keyuan.crm.web.shared.list.Lists;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** Two customers side by side, of which one is made. */
@Named
@ViewScoped
public class MergeBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CustomerMerges merges;
  @Inject private Lists lists;
  @Inject private CellText cells;
  @Inject private Words words;
  @Inject private FormFlow flow;
  @Inject private Parameters parameters;

  private final String token = java.util.UUID.randomUUID().toString();
  private transient Map<Boolean, ListRecord> records;
  private Long id;
  private Long otherId;
  private MergePreview preview;

  public void open() {
    if (preview == null) {
      preview = merges.preview(id, otherId);
    }
  }

  public void merge() {
    var command =
        new MergeCommand(id, preview.keptVersion(), otherId, preview.otherVersion(), chosen());
    flow.act(
        () -> merges.merge(command, token),
        "merge.message.merged",
        "/customer/view.xhtml?id=" + id);
  }

  private Set<String> chosen() {
    return preview.differing().stream()
        .filter(field -> "other".equals(Faces.getRequestParameter("take_" + field)))
        .collect(Collectors.toSet());
  }

  /** Whether the other one's value is the sensible choice, because the kept one says nothing. */
  public boolean suggests(String field) {
    return preview.suggested().contains(field);
  }

  /** What a field says, in the reader's words. */
  public String text(String field, boolean kept) {
    var record = record(kept);
    var column = record.spec().find(FieldName.of(field));
    return column
        .map(c -> cells.of(c, record.value(c.name()), words.getLocale()))
        .filter(text -> !text.isEmpty())
        .orElse("\u2014");
  }

  public String name(boolean kept) {
    return text("number", kept) + " " + text("name", kept);
  }

  private ListRecord record(boolean kept) {
    if (records == null) {
      records = new HashMap<>();
    }
    return records.computeIfAbsent(kept, k -> lists.record("customer", k ? id : otherId));
  }

  /** What goes over, as far as the person sees it. */
  public String getMoving() {
    return preview.moving().entrySet().stream()
        .map(kind -> words.of(kind.getKey()) + " " + words.number(kind.getValue()))
        .collect(Collectors.joining(" \u00b7 "));
  }

  public int getDays() {
    return parameters.number("merge.undo.days");
  }

  public MergePreview getPreview() {
    return preview;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Long getOtherId() {
    return otherId;
  }

  public void setOtherId(Long otherId) {
    this.otherId = otherId;
  }
}
