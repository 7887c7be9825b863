/** Reads and writes spreadsheets row by row, whatever their format and size. */
package org.keyuan.crm.shared.sheet;
