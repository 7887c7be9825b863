package org.keyuan.crm.identity;

/**
 * One's own second factor.
 *
 * @param asked whether log-ins ask for it at all; beside the OpenID provider's they do not
 * @param set whether there is one
 * @param codeNeeded whether a code is needed besides the password
 * @param required whether a role needs it
 * @param codesLeft recovery codes that were not used yet
 */
public record FactorDetail(
    boolean asked, boolean set, boolean codeNeeded, boolean required, long codesLeft) {}
