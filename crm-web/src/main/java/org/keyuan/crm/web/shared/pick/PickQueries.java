package org.keyuan.crm.web.shared.pick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.keyuan.crm.search.application.SearchHit;
import org.keyuan.crm.search.application.SearchQueries;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListRequest;
import org.keyuan.crm.shared.list.ListRow;

/**
 * Finds records for pickers by what was typed, as the search box does and within the same scope.
 */
@ApplicationScoped
public class PickQueries {

  private static final int MOST = 10;

  @Inject private ListQueries lists;
  @Inject private SearchQueries search;
  @Inject private CompanyClock clock;

  /** At most ten records that fit what was typed, the best first; the first ten for nothing. */
  public List<Pick> find(String kind, String typed) {
    return find(kind, typed, List.of());
  }

  /**
   * As {@link #find}, without those that new records can't refer to any more.
   *
   * @param customerId the customer that they have to belong to; null for any
   */
  public List<Pick> offer(String kind, String typed, Long customerId) {
    var conditions = new ArrayList<Condition>();
    lists.getSpec(list(kind)).offeredOn(clock.today()).ifPresent(conditions::add);
    if (customerId != null) {
      var id = customerId.toString();
      conditions.add(new Condition("customerId", false, List.of(id, id)));
    }
    return find(kind, typed, conditions);
  }

  private List<Pick> find(String kind, String typed, List<Condition> always) {
    return search
        .search(lists.getSpec(list(kind)).kind(), typed, always, MOST)
        .map(group -> group.hits().stream().map(PickQueries::pick).toList())
        .orElseGet(() -> listed(list(kind), typed, always));
  }

  /** Of kinds that search leaves out, and before there is an index. */
  private List<Pick> listed(String list, String typed, List<Condition> always) {
    var byNumber =
        typed.isBlank() ? Stream.<Pick>of() : listed(list, "number", false, typed, always);
    return Stream.concat(byNumber, listed(list, name(list), true, typed, always))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** The name of a picked record; the id itself where the caller may not see it. */
  public String name(String kind, String id) {
    var list = list(kind);
    if (!id.matches("\\d{1,18}")) {
      return id;
    }
    try {
      return String.valueOf(lists.get(list, Long.parseLong(id)).value(name(list)));
    } catch (org.keyuan.crm.shared.error.RecordNotFoundException e) {
      return id;
    }
  }

  private Stream<Pick> listed(
      String list, String column, boolean contains, String typed, List<Condition> always) {
    if (!lists.getSpec(list).has(column)) {
      return Stream.of();
    }
    var conditions = new ArrayList<>(always);
    if (!typed.isBlank()) {
      conditions.add(new Condition(column, contains, List.of(typed.strip())));
    }
    var wanted =
        lists.getSpec(list).has("number") ? List.of("number", name(list)) : List.of(name(list));
    var request = new ListRequest(conditions, wanted, name(list), false, 0, MOST);
    return lists.page(list, request).rows().stream().map(PickQueries::pick);
  }

  /** The column that names a record; for whom it is hidden, the first text that isn't. */
  private String name(String list) {
    var columns = lists.getSpec(list).columns();
    var wanted = list.equals("region") ? "fullName" : "";
    return columns.stream()
        .filter(column -> column.name().equals(wanted) || (wanted.isEmpty() && column.link()))
        .findFirst()
        .or(() -> columns.stream().filter(c -> c.type() == ColumnType.TEXT).findFirst())
        .orElse(columns.get(0))
        .name();
  }

  private static Pick pick(SearchHit hit) {
    var number =
        hit.details().stream()
            .filter(detail -> detail.column().name().equals("number"))
            .map(detail -> detail.value().toString())
            .findFirst();
    return new Pick(hit.id(), hit.name(), number.orElse(""));
  }

  private static Pick pick(ListRow row) {
    var values = row.values();
    var name = String.valueOf(values[values.length - 1]);
    return new Pick(row.id(), name, values.length > 1 ? String.valueOf(values[0]) : "");
  }

  private static String list(String kind) {
    return kind.toLowerCase(Locale.ROOT).replace("sales_order", "order");
  }
}
