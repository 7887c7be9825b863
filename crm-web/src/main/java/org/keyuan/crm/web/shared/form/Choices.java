package org.keyuan.crm.web.shared.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.keyuan.crm.settings.Dictionary;
import org.keyuan.crm.web.shared.list.Options;
import org.keyuan.crm.web.shared.text.Words;

/**
 * What a choice offers: {@code #{choices.of('INDUSTRY')}} or {@code #{choices.constants('role',
 * 'ADMIN,OPERATOR')}}.
 */
@Named
@RequestScoped
public class Choices {

  @Inject private Dictionary dictionary;
  @Inject private Options options;
  @Inject private Words words;

  /** The entries of a dictionary category. */
  public List<SelectItem> of(String category) {
    return dictionary.list(category).stream()
        .map(item -> new SelectItem(item.code(), item.name(words.getLocale()), category))
        .toList();
  }

  /** The items and, where it is none of them, the value that the record has: a withdrawn entry. */
  public List<SelectItem> with(List<SelectItem> items, Object value) {
    if (value == null || items.stream().anyMatch(item -> isSame(item, value))) {
      return items;
    }
    var category = items.isEmpty() ? "" : items.get(0).getDescription();
    var label = dictionary.name(category, value.toString(), words.getLocale());
    return Stream.concat(items.stream(), Stream.of(new SelectItem(value, label))).toList();
  }

  /** A constant of an enum is offered by its name. */
  private static boolean isSame(SelectItem item, Object value) {
    return item.getValue().toString().equals(value.toString());
  }

  /** What a {@link Options} source offers, e.g. the roles. */
  public List<SelectItem> options(String name) {
    return options.list(name).stream()
        .map(option -> new SelectItem(option.code(), option.name(words.getLocale())))
        .toList();
  }

  /** Constants of the product, said by the bundle key {@code <prefix>.<CONSTANT>}. */
  public List<SelectItem> constants(String prefix, String names) {
    return Stream.of(names.split(","))
        .map(name -> new SelectItem(name, words.of(prefix + "." + name)))
        .toList();
  }
}
