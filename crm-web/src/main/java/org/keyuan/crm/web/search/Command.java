package org.keyuan.crm.web.search;

/**
 * Something that a person can type instead of looking for it in the menu.
 *
 * @param label what it is called in the reader's language
 * @param path the page that does it
 */
public record Command(String label, String path) {}
