package org.keyuan.crm.web.filter;

import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.filter.FilterCommand;
import org.keyuan.crm.filter.FilterSharing;
import org.keyuan.crm.filter.SavedFilters;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.form.RecordForm;
import org.keyuan.crm.web.shared.list.Lists;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.cdi.ViewScoped;

/** Saving what a list shows under a name, changing and deleting it. */
@Named
@ViewScoped
public class FilterEditBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SavedFilters filters;
  @Inject private Lists lists;
  @Inject private FormFlow flow;
  @Inject private Words words;

  private Long id;
  private String list;
  private String from;
  private String save;
  private RecordForm<FilterCommand> form;

  /**
   * @throws RecordNotFoundException when the address names neither a filter nor a list
   */
  public void open() {
    if (form != null) {
      return;
    }
    if (id != null) {
      form = RecordForm.of(FilterCommand.class, filters.open(id));
    } else if (lists.has(list)) {
      var fresh = Map.of("list", list, "sharing", FilterSharing.NOBODY.name(), "standard", false);
      form = RecordForm.blank(FilterCommand.class, fresh);
    } else {
      throw new RecordNotFoundException(RecordKind.SAVED_FILTER);
    }
    if (save != null) {
      form.getValues().put("address", save);
    }
  }

  public void save() {
    flow.act(this::store, "filter.saved", back());
  }

  private void store() {
    if (form.isNew()) {
      id = filters.add(form.command(), form.token());
    } else {
      filters.change(form.getId(), form.version(), form.command());
    }
  }

  public void delete() {
    flow.act(
        () -> filters.delete(form.getId(), form.version()),
        "filter.deleted",
        ListPath.checked(from));
  }

  private String back() {
    return ListPath.checked(from);
  }

  /** What the filter shows, in words. */
  public String getShown() {
    var said = lists.describe(text("list"), text("address"));
    return said.isEmpty() ? words.of("filter.shows.everything") : said;
  }

  private String text(String field) {
    var value = getForm().getValues().get(field);
    return value == null ? "" : value.toString();
  }

  /** With whom the person may share it; as it is shared it may stay. */
  public List<SelectItem> getSharing() {
    var may = CallerContext.current().may(RecordKind.SAVED_FILTER, Action.EDIT);
    var now = text("sharing");
    return Arrays.stream(FilterSharing.values())
        .filter(s -> may || s == FilterSharing.NOBODY || s.name().equals(now))
        .map(s -> new SelectItem(s.name(), words.of(s)))
        .toList();
  }

  /** The list's page. */
  public String getBack() {
    return back();
  }

  /**
   * @throws RecordNotFoundException when the address named none
   */
  public RecordForm<FilterCommand> getForm() {
    if (form == null) {
      throw new RecordNotFoundException(RecordKind.SAVED_FILTER);
    }
    return form;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getSave() {
    return save;
  }

  public void setSave(String save) {
    this.save = save;
  }
}
