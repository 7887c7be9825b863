package org.keyuan.crm.web.shared.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keyuan.crm.bulk.application.BulkQueries;
import org.keyuan.crm.filter.FilterQueries;
import org.keyuan.crm.filter.ListLayouts;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.FilterAddress;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListRecord;
import org.keyuan.crm.shared.list.ListSpec;

/**
 * Opens lists for pages: {@code <k:list view="#{lists.open('customer',
 * '/customer/view.xhtml')}"/>}. The state comes from the address, so that such a page needs no
 * backing bean of its own.
 */
@Named
@RequestScoped
public class Lists {

  private static final int ROWS_OF_A_TAB = 20;

  @Inject private ListQueries queries;
  @Inject private BulkQueries bulk;
  @Inject private FilterQueries filters;
  @Inject private ListLayouts layouts;
  @Inject private ConditionText words;
  @Inject private Parameters parameters;
  @Inject private HttpServletRequest request;

  private final Map<String, ListView> opened = new HashMap<>();

  /** The whole list; {@code target} is the page that opens a record. */
  public ListView open(String list, String target) {
    return opened.computeIfAbsent(list, name -> whole(name, target));
  }

  private ListView whole(String list, String target) {
    var spec = queries.getSpec(list);
    var choice = SavedChoice.of(filters.list(list), request.getParameterMap(), spec);
    var state = choice.state() == null ? state(spec) : choice.state();
    var layout = layouts.find(list).orElse(null);
    var frame = whole(List.<Condition>of()).with(layout == null ? List.of() : layout.names());
    var habit = new ListHabit(choice, layout, request.getServletPath());
    return new ListView(queries, spec, state, frame, target, habit).offering(bulk.offered(list));
  }

  /** Whether there is a list of this name. */
  public boolean has(String list) {
    return queries.listSpecs().stream().anyMatch(spec -> spec.name().equals(list));
  }

  /**
   * What the address of a list asks for, in words; empty for everything.
   *
   * @param query the part of the address that a saved filter keeps
   */
  public String describe(String list, String query) {
    var spec = queries.getSpec(list);
    var filter = FilterAddress.read(SavedAddress.parse(query, spec)::get, spec);
    return words.sentence(spec, filter, CallerContext.current().locale());
  }

  /** What the address alone says of the rows of a list that are meant. */
  public ListFilter filter(String list) {
    return state(queries.getSpec(list)).filter();
  }

  private ListState state(ListSpec spec) {
    return new ListStateReader(request::getParameterValues, spec).read();
  }

  /** The list with a condition that the person can't take away, e.g. the verification queue. */
  public ListView only(String list, String target, String column, String value) {
    var fixed = List.of(new Condition(column, false, List.of(value)));
    return opened.computeIfAbsent(
        list + column + value,
        name -> view(list, target, whole(fixed)).offering(bulk.offered(list)));
  }

  private ListFrame whole(List<Condition> fixed) {
    return ListFrame.of(fixed, parameters.number("list.rows"));
  }

  /**
   * The records that belong to another one, for a tab on its page. The column with the name of that
   * record, {@code customer} for {@code customerId}, is left out: it is the page's heading.
   */
  public ListView of(String list, String target, String column, Long id) {
    var fixed = List.of(new Condition(column, false, List.of(id.toString(), id.toString())));
    var hidden = Set.of(column.replaceFirst("Id$", ""));
    var frame = new ListFrame(fixed, ROWS_OF_A_TAB, hidden, "id=" + id + tab());
    return opened.computeIfAbsent(list + column, name -> view(list, target, frame));
  }

  /** How many of them there are, for a tab that is not shown: no row of it is read. */
  public String countOf(String list, String column, Long id) {
    var fixed = List.of(new Condition(column, false, List.of(id.toString(), id.toString())));
    return ListView.countText(
        queries.count(list, ListFilter.of(fixed), ListQueries.COUNT_CAP), ListQueries.COUNT_CAP);
  }

  private String tab() {
    var tab = request.getParameter("tab");
    return tab == null || !tab.matches("[a-z]{1,20}") ? "" : "&tab=" + tab;
  }

  /**
   * One record with everything its list knows.
   *
   * @param id null where the address names none, which is the same as one that there isn't
   */
  public ListRecord record(String list, Long id) {
    if (id == null) {
      throw new RecordNotFoundException(queries.getSpec(list).kind());
    }
    return queries.get(list, id);
  }

  private ListView view(String list, String target, ListFrame frame) {
    var spec = queries.getSpec(list);
    return new ListView(queries, spec, state(spec), frame, target);
  }
}
