package org.keyuan.crm.web.shared.pick;

/** A record offered by a picker. */
public record Pick(long id, String name, String number) {}
