package org.keyuan.crm.filter;

import java.io.Serializable;

/**
 * A saved filter as the menu above its list shows it.
 *
 * @param author null for the caller's own
 * @param standard whether the list opens with it for the caller
 */
public record FilterRow(
    long id, String name, String address, String author, FilterSharing sharing, boolean standard)
    implements Serializable {

  public boolean isOwn() {
    return author == null;
  }
}
