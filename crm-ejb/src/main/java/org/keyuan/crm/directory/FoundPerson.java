package org.keyuan.crm.directory;

import java.util.List;
import java.util.SortedSet;

/**
 * What an administrator is shown of somebody in the directory.
 *
 * @param roles codes that the groups give; empty where no group gives any
 */
public record FoundPerson(
    String dn, String name, String mail, List<String> groups, SortedSet<String> roles) {}
