package org.keyuan.crm.filter;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListQueries;

/** Which columns of a list somebody wants to see, in which order and how wide. */
@Stateless
@Permitted(kind = RecordKind.PROFILE, action = Action.EDIT)
public class ListLayouts {

  @Inject private ListQueries lists;
  @Inject private ListSettings settings;

  /** Empty where the person never said anything. */
  @Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
  public Optional<ColumnLayout> find(String list) {
    return settings.layout(list).map(ColumnLayout::parse);
  }

  /** Keeps the columns that the person can see of those that are named. */
  public void keep(String list, @NotNull @Size(max = 100) List<ColumnLayout.Column> wanted) {
    var spec = lists.getSpec(list);
    var known = wanted.stream().filter(column -> spec.has(column.name())).toList();
    settings.layout(list, known.isEmpty() ? null : new ColumnLayout(known).text());
  }

  /** Back to what everybody sees. */
  public void reset(String list) {
    settings.layout(list, null);
  }
}
