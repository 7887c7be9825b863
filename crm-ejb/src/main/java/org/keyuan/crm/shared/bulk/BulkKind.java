package org.keyuan.crm.shared.bulk;

import java.util.List;
import org.keyuan.crm.shared.record.CommandField;
import org.keyuan.crm.shared.record.Edited;

/**
 * Lets many records of a kind be changed and deleted at once, each by the use case that changes one
 * of them, so that every rule of the form holds. A feature brings its own as a CDI bean.
 *
 * @param <C> the command that describes a record
 */
public abstract class BulkKind<C extends Record> {
  private final String list;
  private final Class<C> command;
  private final List<String> fields;

  /**
   * @param list name of the kind's list
   * @param fields components of the command that several records can sensibly share: no names,
   *     numbers or addresses of their own
   */
  protected BulkKind(String list, Class<C> command, String... fields) {
    this.list = list;
    this.command = command;
    this.fields = List.of(fields);
  }

  public abstract Edited<C> open(long id);

  public abstract void change(long id, int version, C wanted);

  public abstract void delete(long id, int version);

  /** What keeps records from being deleted, for the preview; the use case decides. */
  public List<Obstacle> heldBy() {
    return List.of();
  }

  /**
   * The condition on the records under the alias {@code t} that have this field at all; null where
   * all do.
   */
  public String having(String field) {
    return null;
  }

  public String list() {
    return list;
  }

  public Class<C> command() {
    return command;
  }

  public List<String> fields() {
    return fields;
  }

  /** Changes one field of a record through the use case. */
  public void set(long id, int version, String field, Object value) {
    change(id, version, CommandField.of(command, field).with(open(id).command(), value));
  }
}
