package org.keyuan.crm.shared.record;

import org.keyuan.crm.shared.access.Ownership;

/** A record that belongs to somebody and so lies in somebody's data scope. */
public interface Owned {
  Ownership ownership();
}
