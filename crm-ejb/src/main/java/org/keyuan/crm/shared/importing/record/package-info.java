/**
 * What the kinds share whose records are made from a command: look-ups, validation, comparison with
 * what is stored.
 */
package org.keyuan.crm.shared.importing.record;
