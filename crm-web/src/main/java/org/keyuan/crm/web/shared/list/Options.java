package org.keyuan.crm.web.shared.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keyuan.crm.shared.list.ListOptions;

/** The options that columns name, each read once a request. */
@RequestScoped
public class Options {

  @Inject @Any private Instance<ListOptions> sources;

  private final Map<String, List<ListOptions.Option>> read = new HashMap<>();

  public List<ListOptions.Option> list(String name) {
    return read.computeIfAbsent(
        name,
        wanted ->
            sources.stream()
                .filter(source -> source.name().equals(wanted))
                .findFirst()
                .orElseThrow()
                .list());
  }

  /** What the option is called; the code itself where there is no such option any more. */
  public String name(String name, String code, Locale locale) {
    return list(name).stream()
        .filter(option -> option.code().equals(code))
        .map(option -> option.name(locale))
        .findFirst()
        .orElse(code);
  }
}
