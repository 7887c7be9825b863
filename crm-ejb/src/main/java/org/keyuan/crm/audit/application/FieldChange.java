package org.keyuan.crm.audit.application;

/**
 * A field with its old and new value as texts.
 *
 * @param before null for none
 * @param after null for none
 */
public record FieldChange(String field, String before, String after) {}
