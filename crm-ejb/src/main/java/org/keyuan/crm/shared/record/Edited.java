package org.keyuan.crm.shared.record;

/**
 * A record opened for editing.
 *
 * @param version to be handed back with the change, so that nobody's work is overwritten
 * @param command what people have said of the record so far
 */
public record Edited<C extends Record>(long id, int version, C command) {}
