package org.keyuan.crm.web.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.keyuan.crm.bulk.application.BulkChoice;
import org.keyuan.crm.bulk.domain.NothingChosenException;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.web.shared.list.Lists;

/**
 * What was chosen in a list, as the address says it, so that nothing is kept before it is
 * confirmed.
 */
final class Choice implements Serializable {
  private static final long serialVersionUID = 1L;

  private final boolean everything;
  private final Set<Long> ids = new LinkedHashSet<>();
  private final ListFilter filter;

  /**
   * @throws NothingChosenException where the address names neither records nor all of a filter
   */
  Choice(String list, Lists lists, HttpServletRequest request) {
    everything = request.getParameter("all") != null;
    filter = everything ? lists.filter(list) : ListFilter.NONE;
    ids(request).forEach(ids::add);
    if (ids.isEmpty() && !everything) {
      throw new NothingChosenException();
    }
  }

  private static Stream<Long> ids(HttpServletRequest request) {
    var given = request.getParameterValues("id");
    return Stream.of(given == null ? new String[0] : given)
        .filter(id -> id.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  BulkChoice of(String list) {
    return new BulkChoice(list, everything, everything ? Set.of() : ids, filter);
  }

  boolean isEverything() {
    return everything;
  }

  int size() {
    return ids.size();
  }
}
