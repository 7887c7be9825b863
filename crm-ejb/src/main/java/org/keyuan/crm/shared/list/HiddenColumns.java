package org.keyuan.crm.shared.list;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.FieldRule;
import org.keyuan.crm.shared.access.Grants;

/**
 * Takes the columns out of a list that its reader's roles hide. A field is hidden wherever it is
 * read, so the same column of a joined table goes too, whatever the list calls it, and so does what
 * tells of it ({@link ListSpec#tells}) and what shows records that they may not see ({@link
 * ListSpec#shows}).
 *
 * @param specs every list of the product
 */
record HiddenColumns(List<ListSpec> specs) {

  ListSpec of(ListSpec spec, Grants grants) {
    if (!grants.fieldRules().containsValue(FieldRule.HIDDEN) && spec.showsOwnAlone()) {
      return spec;
    }
    var hidden = new HashSet<String>();
    var sources = sources(grants);
    if (spec.telling() != null) {
      hidden.add(spec.telling());
    }
    for (var column : spec.columns()) {
      if (grants.hides(spec.kind(), column.name())
          || sources.contains(source(spec, column))
          || spec.shown(column)
              .filter(kind -> grants.reach(kind, Action.VIEW).isEmpty())
              .isPresent()
          || spec.told(column).stream()
              .anyMatch(field -> grants.hides(field.kind(), field.name()))) {
        hidden.add(column.name());
      }
    }
    return hidden.isEmpty() ? spec : spec.without(hidden);
  }

  /** The hidden fields as {@code TABLE.COLUMN}. */
  private Set<String> sources(Grants grants) {
    var sources = new HashSet<String>();
    for (var spec : specs) {
      spec.columns().stream()
          .filter(column -> grants.hides(spec.kind(), column.name()))
          .forEach(column -> sources.add(source(spec, column)));
    }
    return sources;
  }

  private static String source(ListSpec spec, ListColumn column) {
    var dot = column.sql().indexOf('.');
    var alias = column.sql().substring(0, dot);
    return spec.tableOf(alias) + column.sql().substring(dot);
  }
}
