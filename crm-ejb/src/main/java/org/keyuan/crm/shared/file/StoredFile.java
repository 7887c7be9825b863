package org.keyuan.crm.shared.file;

/**
 * What is known of a file kept in the database, without its content.
 *
 * @param size in bytes
 * @param sha256 of the content, in lower-case hexadecimal digits
 */
public record StoredFile(long id, String name, String contentType, long size, String sha256) {}
