package org.keyuan.crm.shared.record;

/**
 * The one name of a field, by which lists show it and roles withhold it: a form and an entity hold
 * the id of another record as {@code regionId}, where the list's column is {@code region}.
 */
public final class FieldName {

  private FieldName() {}

  /** {@code regionId} is {@code region}; the embedded ownership is the {@code owner}. */
  public static String of(String field) {
    if (field.equals("ownership")) {
      return "owner";
    }
    return field.endsWith("Id") ? field.substring(0, field.length() - 2) : field;
  }
}
