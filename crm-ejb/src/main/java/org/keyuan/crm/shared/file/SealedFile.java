package org.keyuan.crm.shared.file;

/**
 * What is known of a sealed file without opening it.
 *
 * @param size of the content in bytes
 * @param erased whether the content is gone for good
 */
public record SealedFile(long id, String name, String contentType, long size, boolean erased) {}
