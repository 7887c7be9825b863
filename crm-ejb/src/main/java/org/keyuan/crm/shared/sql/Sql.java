package org.keyuan.crm.shared.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A statement under construction: text that the product wrote, values that are always bound. Values
 * never become text, so there is nothing to inject into.
 *
 * <pre>new Sql("SELECT c.ID FROM CUSTOMER c WHERE c.TIER = ").value("VIP").query(entityManager)
 * </pre>
 */
public final class Sql {

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  public Sql() {}

  public Sql(String start) {
    text.append(start);
  }

  public Sql append(String part) {
    text.append(part);
    return this;
  }

  /**
   * Binds a value; null is bound as null, an instant as its date and time in UTC, an enum by its
   * name.
   */
  public Sql value(Object value) {
    values.add(stored(value));
    text.append('?').append(values.size());
    return this;
  }

  /** Binds a whole number and says so: in a list of columns a database wants to know the type. */
  public Sql number(long value) {
    return append("CAST(").value(value).append(" AS BIGINT)");
  }

  private static Object stored(Object value) {
    if (value instanceof Instant instant) {
      return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }

  /** Adds {@code IN (…)}; a condition that never holds for an empty collection. */
  public Sql in(Collection<?> items) {
    text.append(" IN (");
    if (items.isEmpty()) {
      text.append("NULL");
    }
    var separator = "";
    for (var item : items) {
      text.append(separator);
      value(item);
      separator = ", ";
    }
    text.append(')');
    return this;
  }

  /** Adds another statement's text and values behind this one. */
  public Sql append(Sql other) {
    var renumbered = other.text.toString();
    for (int i = other.values.size(); i >= 1; i--) {
      renumbered = renumbered.replaceAll("\\?" + i + "(?!\\d)", "?" + (values.size() + i));
    }
    text.append(renumbered);
    values.addAll(other.values);
    return this;
  }

  /** The text with numbered placeholders, as JPA wants it. */
  public String text() {
    return text.toString();
  }

  /** The text with plain placeholders, as JDBC wants it. */
  public String jdbcText() {
    return text.toString().replaceAll("\\?\\d+", "?");
  }

  public List<Object> values() {
    return List.copyOf(values);
  }

  /** A native JPA query with all values bound. */
  public Query query(EntityManager entityManager) {
    var query = entityManager.createNativeQuery(text());
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  /** The rows of a projection of two or more columns. */
  @SuppressWarnings("unchecked")
  public List<Object[]> rows(EntityManager entityManager) {
    return query(entityManager).getResultList();
  }

  /** The values of a projection of one column. */
  public List<?> column(EntityManager entityManager) {
    return query(entityManager).getResultList();
  }

  @Override
  public String toString() {
    return text + " " + values;
  }
}
