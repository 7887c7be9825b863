package org.keyuan.crm.identity;

import org.keyuan.crm.shared.access.Ownership;

/**
 * To whom one record belongs.
 *
 * @param name what people call the record
 * @param owner the owner's name, or null
 * @param department the department's name, or null
 */
record OwnedBy(String name, Ownership ownership, String owner, String department) {}
