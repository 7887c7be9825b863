package org.keyuan.crm.web.shared.form;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Map;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.list.ListRecord;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.web.shared.list.Lists;

/**
 * What every edit page does, whatever the record: open it or a blank form, save, delete. Whoever
 * may see the record but not change it gets its facts to read. The page is {@code
 * templates/edit.xhtml}; a feature's backing names its use cases.
 *
 * @param <C> the command that the form becomes
 */
public abstract class RecordEditing<C extends Record> implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private FormFlow flow;
  @Inject private Lists lists;

  private final Class<C> type;
  private final RecordKind kind;
  private final String list;
  private final String folder;
  private Long id;
  private RecordForm<C> form;

  /**
   * @param list name of the kind's list
   * @param folder of the kind's pages, e.g. {@code /product/}
   */
  protected RecordEditing(Class<C> type, RecordKind kind, String list, String folder) {
    this.type = type;
    this.kind = kind;
    this.list = list;
    this.folder = folder;
  }

  protected abstract Edited<C> read(long id);

  protected abstract Long create(C command, String token);

  protected abstract void change(long id, int version, C command);

  protected abstract void remove(long id, int version);

  /** Values that a blank form begins with. */
  protected Map<String, ?> preset() {
    return Map.of();
  }

  /** The page shown after saving, relative to the application. */
  protected String after(long savedId) {
    return folder + "edit.xhtml?id=" + savedId;
  }

  /**
   * Opens the form before the page is shown.
   *
   * @throws AccessDeniedException for a new record that the caller may not enter
   */
  public void open() {
    if (id == null && !may(Action.CREATE)) {
      throw new AccessDeniedException(kind, Action.CREATE);
    }
    if (form == null && !isReadOnly()) {
      form = id == null ? RecordForm.blank(type, preset()) : RecordForm.of(type, read(id));
    }
  }

  public void save() {
    flow.save(form, this::store, this::read, this::after);
  }

  public void delete() {
    flow.act(() -> remove(form.getId(), form.version()), "app.deleted", folder + "list.xhtml");
  }

  private Long store() {
    if (form.isNew()) {
      return create(form.command(), form.token());
    }
    change(form.getId(), form.version(), form.command());
    return form.getId();
  }

  /** Whether the caller may only read the record. */
  public boolean isReadOnly() {
    return id != null && !may(Action.EDIT);
  }

  /**
   * Asks the form, which stays what was opened, and not the address, which a request may change.
   */
  public boolean isDeletable() {
    return form != null && !form.isNew() && may(Action.DELETE);
  }

  private boolean may(Action action) {
    return CallerContext.current().may(kind, action);
  }

  /** The record with every column of its list, for whoever may only read it. */
  public ListRecord getRecord() {
    return lists.record(list, id);
  }

  /** The kind of record that is edited, by its name. */
  public String getKind() {
    return kind.name();
  }

  public String getList() {
    return list;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  /**
   * The form being filled.
   *
   * @throws RecordNotFoundException when the address names no record that could be opened
   */
  public RecordForm<C> getForm() {
    if (form == null && !isReadOnly()) {
      throw new RecordNotFoundException(kind);
    }
    return form;
  }
}
