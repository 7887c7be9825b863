package org.keyuan.crm.shared.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * The lines of a record, kept in a table of their own, belong to what the audit trail says of the
 * record: one text with a part for each line.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AuditedLines {

  String table();

  /** The column with the record's id. */
  String key();

  /** The column that orders the lines. */
  String order();

  /** What is said of a line: columns that fields of the line's class name. */
  String[] columns();

  /** The kind of record whose id is the first of these columns. */
  RecordKind first();

  /** The field of the record from whose hiding the lines are hidden too, for they tell it. */
  String hiddenWith();
}
