package org.keyuan.crm.onboarding;

/** How the person behind an account is reached; both may be null. */
public record UserContact(String email, String mobile) {}
