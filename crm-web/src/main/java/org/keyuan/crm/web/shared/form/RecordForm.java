package org.keyuan.crm.web.shared.form;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.keyuan.crm.shared.record.Edited;

/**
 * What a person is typing, field by field, of the command that will be sent. Lives between page and
 * use case, so that neither a command nor an entity is ever bound to a page.
 *
 * @param <C> the command's type; a field is a component of it
 */
public final class RecordForm<C extends Record> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Class<C> type;
  private final String token = UUID.randomUUID().toString();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Object> theirs = new HashMap<>();
  private Long id;
  private int version;

  private RecordForm(Class<C> type) {
    this.type = type;
  }

  /** An empty form for a new record; {@code given} presets fields. */
  public static <C extends Record> RecordForm<C> blank(Class<C> type, Map<String, ?> given) {
    var form = new RecordForm<>(type);
    Arrays.stream(type.getRecordComponents())
        .forEach(c -> form.values.put(c.getName(), given.get(c.getName())));
    return form;
  }

  /** A form with what is stored. */
  public static <C extends Record> RecordForm<C> of(Class<C> type, Edited<C> edited) {
    var form = new RecordForm<>(type);
    form.id = edited.id();
    form.version = edited.version();
    form.values.putAll(FormValues.read(edited.command()));
    return form;
  }

  /** The command as typed; blank texts become null and outer blanks are cut off. */
  public C command() {
    return FormValues.command(type, values);
  }

  /**
   * Somebody else was faster: keeps what was typed, and remembers their values to be shown beside
   * the fields. Saving again then overwrites knowingly.
   */
  public void conflict(Edited<C> stored) {
    version = stored.version();
    theirs.clear();
    var typed = FormValues.read(command());
    FormValues.read(stored.command())
        .forEach(
            (field, value) -> {
              if (!Objects.equals(value, typed.get(field))) {
                theirs.put(field, value);
              }
            });
  }

  /** Takes the other person's value of a field. */
  public void take(String field) {
    values.put(field, theirs.remove(field));
  }

  public Map<String, Object> getValues() {
    return values;
  }

  /** Whether the other person's value of this field differs from what is typed here. */
  public boolean differs(String field) {
    return theirs.containsKey(field);
  }

  public Object theirs(String field) {
    return theirs.get(field);
  }

  public List<String> getConflicts() {
    return new ArrayList<>(theirs.keySet());
  }

  public Long getId() {
    return id;
  }

  public boolean isNew() {
    return id == null;
  }

  public int version() {
    return version;
  }

  /** Makes a form that is sent twice have one effect. */
  public String token() {
    return token;
  }
}
