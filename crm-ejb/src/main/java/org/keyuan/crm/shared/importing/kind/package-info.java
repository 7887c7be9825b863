/**
 * What a feature writes to make its records importable; the engine knows the features by this
 * alone.
 */
package org.keyuan.crm.shared.importing.kind;
