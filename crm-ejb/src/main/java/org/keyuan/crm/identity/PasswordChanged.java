package org.keyuan.crm.identity;

/** An account's user has chosen a new password; observed in the same transaction. */
public record PasswordChanged(long userId) {}
