package org.keyuan.crm.onboarding;

/**
 * What a page may say of a link before it is used.
 *
 * @param loginName null where the link belongs to no account yet
 */
public record LinkHolder(LinkPurpose purpose, String loginName, String email) {}
