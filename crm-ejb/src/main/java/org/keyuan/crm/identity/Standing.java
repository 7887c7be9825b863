package org.keyuan.crm.identity;

/**
 * What is known of a name before anybody is asked about its password.
 *
 * @param source which store proves it; null for a name without an account
 * @param mayTry whether neither account nor address is locked, disabled or deleted
 */
public record Standing(AuthSource source, boolean mayTry) {}
