package org.keyuan.crm.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Which group of the directory gives which role: a line {@code OPERATOR: CN=Sales,OU=Groups,…} for
 * each. Groups are named in full, because a short name may stand in more than one place.
 */
record GroupRoles(List<Line> lines) {

  private static final Logger LOG = Logger.getLogger(GroupRoles.class.getName());

  /** Members of the group have the role. */
  record Line(String role, DN group) {}

  static GroupRoles of(String text) {
    return new GroupRoles(
        text.lines().filter(l -> !l.isBlank()).flatMap(GroupRoles::line).toList());
  }

  private static Stream<Line> line(String text) {
    var parts = text.split(":", 2);
    try {
      return Stream.of(
          new Line(parts[0].strip(), new DN(parts.length < 2 ? "?" : parts[1].strip())));
    } catch (LDAPException e) {
      // one bad line takes its own role away, not everybody's
      LOG.warning("not a role and a group: " + text + ": " + e.getMessage());
      return Stream.empty();
    }
  }

  /** Whether roles are given by groups at all. */
  boolean decide() {
    return !lines.isEmpty();
  }

  /** The roles that members of these groups have. */
  Set<String> of(Collection<String> groups) {
    var roles = new TreeSet<String>();
    lines.stream()
        .filter(line -> groups.stream().anyMatch(group -> isSame(line.group(), group)))
        .forEach(line -> roles.add(line.role()));
    return roles;
  }

  private static boolean isSame(DN group, String name) {
    try {
      return group.equals(new DN(name));
    } catch (LDAPException e) {
      return false;
    }
  }
}
