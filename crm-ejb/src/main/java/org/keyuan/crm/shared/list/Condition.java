package org.keyuan.crm.shared.list;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * One condition of a filter.
 *
 * @param column the column's name
 * @param contains whether the text only has to be contained (fuzzy) rather than equal (exact); for
 *     a range, whether records without a value are wanted too
 * @param values the wanted values; for a range two, either of which may be empty, or twice the name
 *     of a {@link Period}
 */
public record Condition(String column, boolean contains, List<String> values)
    implements Serializable {

  public static final String RANGE = "..";

  public Condition {
    values = List.copyOf(values);
  }

  /**
   * Reads {@code name~text}, {@code tier=VIP,POTENTIAL} or {@code
   * orderedOn=1997-01-01..1997-12-31}; {@code leftOn~2026-11-22..} takes those without a date
   * along. Empty for nonsense.
   */
  public static Optional<Condition> parse(String text, ListSpec spec) {
    int at = 0;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    if (at == 0 || at + 1 >= text.length() || "=~".indexOf(text.charAt(at)) < 0) {
      return Optional.empty();
    }
    var contains = text.charAt(at) == '~';
    var rest = text.substring(at + 1);
    return spec.find(text.substring(0, at))
        .map(column -> new Condition(column.name(), contains, split(column.type(), rest)));
  }

  private static List<String> split(ColumnType type, String rest) {
    if (type.isRange()) {
      int dots = rest.indexOf(RANGE);
      return dots < 0
          ? List.of(rest, rest)
          : List.of(rest.substring(0, dots), rest.substring(dots + 2));
    }
    return type.isChosen() ? List.of(rest.split(",")) : List.of(rest);
  }

  /** The form that {@link #parse} reads. */
  public String format(ListSpec spec) {
    var type = spec.find(column).orElseThrow().type();
    var isOne = type.isRange() && Period.of(values).isPresent();
    var written = isOne ? values.get(0) : String.join(type.isRange() ? RANGE : ",", values);
    return column + (contains ? '~' : '=') + written;
  }
}
