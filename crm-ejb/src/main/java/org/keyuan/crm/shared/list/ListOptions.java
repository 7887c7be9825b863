package org.keyuan.crm.shared.list;

import java.util.List;
import java.util.Locale;

/**
 * Codes with names that people can change, for columns of {@link ColumnType#OPTION_SET}. A feature
 * brings its own as a CDI bean.
 */
public interface ListOptions {

  /** As columns name it. */
  String name();

  /** All of them, in the order in which they are offered. */
  List<Option> list();

  /** One code with its names. */
  record Option(String code, String nameZh, String nameEn) {

    public String name(Locale locale) {
      return locale.getLanguage().equals("zh") ? nameZh : nameEn;
    }
  }
}
