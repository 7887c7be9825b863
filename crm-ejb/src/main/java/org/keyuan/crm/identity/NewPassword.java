package org.keyuan.crm.identity;

/** The one-time password of an account, to be told to its user. */
public record NewPassword(long userId, String password) {}
