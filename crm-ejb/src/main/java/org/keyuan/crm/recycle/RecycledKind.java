package org.keyuan.crm.recycle;

import org.keyuan.crm.shared.access.RecordKind;

/**
 * A kind of record that can lie in the recycle bin.
 *
 * @param list name of its list
 */
public record RecycledKind(String list, RecordKind kind) {}
