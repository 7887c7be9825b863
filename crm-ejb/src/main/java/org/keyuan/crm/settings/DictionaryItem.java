package org.keyuan.crm.settings;

import java.util.Locale;

/** An entry of the data dictionary as it is read. */
public record DictionaryItem(String category, String code, String nameZh, String nameEn) {
  public String name(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameZh;
  }
}
