package org.keyuan.crm.settings;

import java.util.Locale;

/**
 * An entry of the data dictionary as it is read.
 *
 * @param active whether it is offered; withdrawn entries still say what older records have
 */
public record DictionaryItem(
    String category, String code, String nameZh, String nameEn, boolean active) {
  public String name(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameZh;
  }
}
