/**
 * The imports that people start: upload, mapping, check, the import itself, and what it refused.
 */
package org.keyuan.crm.importing;
