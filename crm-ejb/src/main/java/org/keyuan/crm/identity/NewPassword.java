package org.keyuan.crm.identity;

/**
 * The one-time password of an account, to be told to its user.
 *
 * @param password null where the same form made the account before
 */
public record NewPassword(long userId, String password) {}
