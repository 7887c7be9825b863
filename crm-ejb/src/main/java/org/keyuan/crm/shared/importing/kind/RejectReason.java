package org.keyuan.crm.shared.importing.kind;

import java.util.List;

/**
 * Why a row was refused; becomes words only when somebody reads it, in that person's language.
 *
 * @param column name of the column, or null when the row as a whole is at fault
 * @param value what the file says there
 * @param messageKey of the bundles
 */
public record RejectReason(String column, String value, String messageKey, List<Object> arguments) {
  public RejectReason {
    arguments = List.copyOf(arguments);
  }
}
