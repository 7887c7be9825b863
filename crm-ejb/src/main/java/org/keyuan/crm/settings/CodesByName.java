package org.keyuan.crm.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.keyuan.crm.shared.importing.record.Reference;

/** Lets files name entries of the data dictionary by code or by their name in either language. */
@ApplicationScoped
public class CodesByName {

  @Inject private Dictionary dictionary;

  /** A column of such names for the component of the same name. */
  public Reference reference(String column, String category) {
    return reference(column, column, category);
  }

  public Reference reference(String column, String component, String category) {
    return new Reference(column, component, texts -> codes(category));
  }

  private Map<String, String> codes(String category) {
    Map<String, String> codes = new HashMap<>();
    for (DictionaryItem item : dictionary.list(category)) {
      codes.putIfAbsent(item.nameZh(), item.code());
      codes.putIfAbsent(item.nameEn(), item.code());
    }
    dictionary.list(category).forEach(item -> codes.put(item.code(), item.code()));
    return codes;
  }
}
