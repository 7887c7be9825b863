package org.keyuan.crm.web.bulk;

import java.util.Set;
import org.keyuan.crm.shared.access.RecordKind;

/** What a person fills in to hand chosen records over. */
public record ReassignFields(Long ownerId, Set<RecordKind> related, String note) {}
