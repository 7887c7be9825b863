package org.keyuan.crm.directory;

import java.util.List;

/**
 * Somebody as the directory has them.
 *
 * @param dn where they stand in it
 * @param id what stays when their name changes, or null
 * @param name how people call them, or null
 * @param mail their address, or null
 * @param groups distinguished names of the groups they are in
 */
public record DirectoryPerson(String dn, String id, String name, String mail, List<String> groups) {

  public DirectoryPerson {
    groups = List.copyOf(groups);
  }
}
