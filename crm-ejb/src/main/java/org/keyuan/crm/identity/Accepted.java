package org.keyuan.crm.identity;

import java.util.Set;

/**
 * Somebody whose name and password are right.
 *
 * @param roles codes of the user's roles
 * @param codeNeeded whether the log-in is complete only with the second factor; nobody is signed in
 *     before
 */
public record Accepted(Set<String> roles, boolean codeNeeded) {}
