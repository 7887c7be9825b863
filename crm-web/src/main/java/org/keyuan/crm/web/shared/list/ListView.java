package org.keyuan.crm.web.shared.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keyuan.crm.bulk.domain.BulkVerb;
import org.keyuan.crm.shared.list.FilterAddress;
import org.keyuan.crm.shared.list.ListPage;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;

/**
 * A list as one page shows it. Rows and count are read when the page writes them, and only then.
 */
public final class ListView {

  private final ListQueries queries;
  private final ListSpec spec;
  private final ListState state;
  private final ListFrame frame;
  private final String target;
  private final ListHabit habit;
  private ListPage page;
  private Integer count;
  private List<BulkVerb> offered = List.of();

  ListView(ListQueries queries, ListSpec spec, ListState state, ListFrame frame, String target) {
    this(queries, spec, state, frame, target, ListHabit.NONE);
  }

  ListView(
      ListQueries queries,
      ListSpec spec,
      ListState state,
      ListFrame frame,
      String target,
      ListHabit habit) {
    this.habit = habit;
    this.queries = queries;
    this.spec = spec;
    this.state = state;
    this.frame = frame;
    this.target = target;
  }

  public ListPage getPage() {
    if (page == null) {
      page = queries.page(spec.name(), frame.request(spec, state));
    }
    return page;
  }

  /** The number of rows as far as it is worth counting. */
  public int getCount() {
    if (count == null) {
      count = count();
    }
    return count;
  }

  private int count() {
    if (state.page() == 1 && !getPage().more()) {
      return getPage().rows().size();
    }
    var request = frame.request(spec, state);
    return queries.count(
        spec.name(), request.filter(), state.exact() ? Integer.MAX_VALUE : ListQueries.COUNT_CAP);
  }

  /** The count as people read it: {@code 1,234}, or {@code 10,000+} where counting stopped. */
  public String getCountText() {
    return countText(getCount(), state.exact() ? Integer.MAX_VALUE : ListQueries.COUNT_CAP);
  }

  static String countText(int count, int cap) {
    return count > cap ? String.format("%,d+", cap) : String.format("%,d", count);
  }

  /** Says what the person may do with several of the rows. */
  ListView offering(List<BulkVerb> verbs) {
    offered = verbs;
    return this;
  }

  List<BulkVerb> offered() {
    return offered;
  }

  /**
   * Whether the order is offered: where there are very many rows, only one that needn't sort them
   * all.
   */
  boolean isSortable(String column, boolean descending) {
    return spec.isQuicklySorted(column, descending) || getCount() <= ListQueries.COUNT_CAP;
  }

  /**
   * Whether rows can be chosen here, because there is something to be done with several of them.
   */
  boolean isChoosable() {
    return frame.kept().isEmpty() && !offered.isEmpty();
  }

  /** What the address has to say of the filter, that of the page's own included. */
  List<FilterAddress.Part> filter() {
    return FilterAddress.write(frame.request(spec, state).filter(), spec);
  }

  boolean isCapped(int count) {
    return count > ListQueries.COUNT_CAP && !state.exact();
  }

  public ListSpec getSpec() {
    return spec;
  }

  public ListState getState() {
    return state;
  }

  public int getRows() {
    return frame.rows();
  }

  /** The page that opens a record, relative to the application. */
  public String getTarget() {
    return target;
  }

  /** The address of the same page with the list in another state. */
  String link(ListState other) {
    var parts = new ArrayList<String>();
    habit.saved().kept().ifPresent(view -> parts.add(view.encoded()));
    parts.add(frame.kept());
    parts.add(other.query(spec));
    if (other.query(spec).isEmpty() && habit.saved().isNeeded()) {
      parts.add(FilterAddress.CONDITION + "=");
    }
    return "?" + parts.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining("&"));
  }

  /** What a form that changes the list's state sends along. */
  List<ListState.Parameter> kept() {
    return Stream.concat(habit.saved().kept().stream(), state.rows(spec).stream()).toList();
  }

  ListHabit habit() {
    return habit;
  }

  /** What a saved filter keeps of the list as it is shown. */
  String state() {
    return state.front().query(spec);
  }

  /** The query part of this list's address, for links that keep what is shown. */
  public String getQuery() {
    return state.of(frame.request(spec, state).columns()).query(spec);
  }
}
