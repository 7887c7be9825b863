package org.keyuan.crm.settings;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The list of dictionary entries. */
@ApplicationScoped
public class DictionaryList implements ListSource {

  private final ListSpec spec =
      new ListSpec("dictionary", RecordKind.DICTIONARY, "DICTIONARY_ENTRY", "e")
          .coded(
              ColumnType.ENUM,
              "category",
              "e.CATEGORY",
              "dictionarycategory:" + DictionaryCategory.names())
          .column(ColumnType.TEXT, "nameZh", "e.NAME_ZH")
          .link()
          .column(ColumnType.TEXT, "nameEn", "e.NAME_EN")
          .column(ColumnType.TEXT, "code", "e.CODE")
          .column(ColumnType.NUMBER, "sortNumber", "e.SORT_NO")
          .column(ColumnType.BOOLEAN, "active", "e.ACTIVE")
          .sortedBy("category", false);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
