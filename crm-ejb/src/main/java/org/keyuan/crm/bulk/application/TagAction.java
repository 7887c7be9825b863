package org.keyuan.crm.bulk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.keyuan.crm.bulk.domain.BulkVerb;
import org.keyuan.crm.bulk.domain.TagChange;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.bulk.BulkKind;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.record.CommandField;
import org.keyuan.crm.shared.sql.Sql;

/** Tags are added to and removed from many records whose command has tags. */
@ApplicationScoped
public class TagAction extends RecordAction {
  static final String TAGS = "tags";

  @Inject private BulkKinds kinds;

  @Override
  public BulkVerb verb() {
    return BulkVerb.TAG;
  }

  @Override
  protected boolean knows(ListSpec spec) {
    return CallerContext.current().grants().opens(spec.kind(), TAGS)
        && kinds.find(spec.name()).filter(kind -> hasTags(kind)).isPresent();
  }

  private static boolean hasTags(BulkKind<?> kind) {
    return CommandField.exists(kind.command(), TAGS);
  }

  @Override
  protected PlannedField planned(BulkRun run, ListSpec spec) {
    var wanted = TagChange.parse(run.value());
    var same = new Sql("(1 = 1");
    each(same, " AND ", spec, wanted.added());
    each(same, " AND NOT ", spec, wanted.removed());
    return PlannedField.of(
        new Sql(PlannedField.NOTHING), PlannedField.text(run.value()), same.append(")"));
  }

  @Override
  protected Sql held(BulkRun former, ListSpec spec) {
    var set = TagChange.parse(former.value());
    var held = new Sql("t.DELETED_AT IS NULL AND (1 = 0");
    each(held, " OR ", spec, set.added());
    each(held, " OR NOT ", spec, set.removed());
    return held.append(")");
  }

  private static void each(Sql sql, String before, ListSpec spec, Collection<String> tags) {
    for (var tag : tags) {
      sql.append(before + "EXISTS (SELECT 1 FROM " + spec.table() + "_TAG g WHERE g.");
      sql.append(spec.table() + "_ID = t.ID AND g.TAG = ").value(tag).append(")");
    }
  }

  @Override
  protected String apply(BulkRun run, BulkItem item) {
    var kind = kinds.get(run.list());
    @SuppressWarnings("unchecked")
    var tags =
        (Set<String>) CommandField.of(kind.command(), TAGS).get(kind.open(item.id()).command());
    var wanted =
        run.isUndo() ? TagChange.parse(item.before()).inverse() : TagChange.parse(item.after());
    var effect = wanted.on(tags);
    if (effect.isEmpty()) {
      return null;
    }
    kind.set(item.id(), item.version(), TAGS, effect.apply(tags));
    return effect.format();
  }
}
