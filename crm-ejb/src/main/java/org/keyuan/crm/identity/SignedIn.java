package org.keyuan.crm.identity;

import org.keyuan.crm.shared.access.Caller;

/** A signed-in person with what only the screens need to know. */
public record SignedIn(Caller caller, String theme, boolean mustChangePassword) {}
