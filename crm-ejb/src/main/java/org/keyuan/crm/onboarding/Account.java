package org.keyuan.crm.onboarding;

import java.util.Locale;

/**
 * An account to which mail can be sent.
 *
 * @param name how the person is addressed
 * @param email null where none is known
 */
record Account(long id, String loginName, String name, String email, Locale locale) {}
