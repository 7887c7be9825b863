package org.keyuan.crm.customer.application;

import org.keyuan.crm.customer.domain.ContactCommand;
import org.keyuan.crm.shared.importing.kind.ImportRow;

/**
 * The contact of one row.
 *
 * @param contactId of the stored contact of the same name, or null for a new one
 */
record ImportedContact(ImportRow row, ContactCommand command, Long contactId, boolean isChanged) {
  boolean isNew() {
    return contactId == null;
  }
}
