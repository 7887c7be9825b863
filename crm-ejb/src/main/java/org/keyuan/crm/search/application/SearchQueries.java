package org.keyuan.crm.search.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.search.index.Found;
import org.keyuan.crm.search.index.Typed;
import org.keyuan.crm.search.index.Wanted;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;

/**
 * Finds records of every kind by what was typed. The index is only asked for what is within the
 * caller's reach, in columns that are open to them; what it names is read from the lists, which
 * decide: an index that is a moment behind shows nobody what they may not see.
 */
@Stateless
@Unguarded("each kind is looked for within what its list shows the caller")
public class SearchQueries {

  @Inject private SearchedKinds kinds;
  @Inject private ListQueries lists;
  @Inject private LiveIndex live;
  @Inject private IndexUpdates updates;

  /**
   * The best records of each kind that the caller may see.
   *
   * @param most how many of each kind
   */
  public SearchAnswer search(String text, int most) {
    var typed = Typed.of(text);
    if (live.find().isEmpty()) {
      return new SearchAnswer(false, List.of());
    }
    List<SearchGroup> groups = new ArrayList<>();
    if (!typed.isEmpty()) {
      live.find().ifPresent(updates::freshen);
      kinds.all().stream()
          .filter(kind -> !kind.isFoundByPickersAlone())
          .flatMap(kind -> group(kind, typed, List.of(), most).stream())
          .filter(group -> !group.hits().isEmpty())
          .forEach(groups::add);
    }
    return new SearchAnswer(true, groups);
  }

  /**
   * The best records of one kind; empty while there is no index, and for kinds that search leaves
   * out or the caller may not see.
   *
   * @param always conditions that hold besides
   */
  public Optional<SearchGroup> search(
      RecordKind kind, String text, List<Condition> always, int most) {
    var typed = Typed.of(text);
    if (!kinds.has(kind) || typed.isEmpty()) {
      return Optional.empty();
    }
    live.find().ifPresent(updates::freshen);
    return group(kinds.spec(kind), typed, always, most);
  }

  private Optional<SearchGroup> group(
      ListSpec whole, Typed typed, List<Condition> always, int most) {
    if (!CallerContext.current().may(whole.kind(), Action.VIEW)) {
      return Optional.empty();
    }
    var spec = lists.getSpec(whole.name());
    // conditions leave out some of what the index names
    var asked = always.isEmpty() ? most : most * 3;
    return find(spec, typed, asked).map(found -> read(spec, typed, always, found, most));
  }

  private Optional<Found> find(ListSpec spec, Typed typed, int most) {
    var columns = spec.searched().stream().map(ListColumn::name).toList();
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    var scope = spec.hasOwners() ? DataScope.of(spec.kind(), Action.VIEW).terms() : null;
    var wanted = new Wanted(spec.kind(), columns, scope);
    return live.search(index -> index.find(wanted, typed, most));
  }

  private SearchGroup read(
      ListSpec spec, Typed typed, List<Condition> always, Found found, int most) {
    if (found.ids().isEmpty()) {
      return new SearchGroup(spec.kind(), spec.name(), List.of(), false);
    }
    var reading = new HitReader(spec, typed);
    var rows = lists.found(spec.name(), found.ids(), reading.columns(), always);
    List<SearchHit> hits = new ArrayList<>();
    for (var id : found.ids()) {
      rows.stream().filter(row -> row.id() == id).map(reading::hit).forEach(hits::add);
    }
    var more = found.more() || hits.size() > most;
    return new SearchGroup(
        spec.kind(), spec.name(), hits.subList(0, Math.min(most, hits.size())), more);
  }
}
