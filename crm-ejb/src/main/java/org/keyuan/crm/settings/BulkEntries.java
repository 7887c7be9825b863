package org.keyuan.crm.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.keyuan.crm.shared.bulk.BulkKind;
import org.keyuan.crm.shared.bulk.Obstacle;
import org.keyuan.crm.shared.record.Edited;

/** Many entries of the dictionary. */
@ApplicationScoped
public class BulkEntries extends BulkKind<DictionaryCommand> {
  @Inject private DictionaryService service;

  public BulkEntries() {
    super("dictionary", DictionaryCommand.class, "sortNumber", "active");
  }

  @Override
  public Edited<DictionaryCommand> open(long id) {
    return service.open(id);
  }

  @Override
  public void change(long id, int version, DictionaryCommand wanted) {
    service.change(id, version, wanted);
  }

  @Override
  public void delete(long id, int version) {
    service.delete(id, version);
  }

  @Override
  public List<Obstacle> heldBy() {
    return Arrays.stream(DictionaryCategory.values()).map(BulkEntries::usedBy).toList();
  }

  private static Obstacle usedBy(DictionaryCategory category) {
    var users = category.usedBy().name();
    return new Obstacle(
        category.usedBy(),
        "t.CATEGORY = '%s' AND EXISTS (SELECT 1 FROM %s WHERE %s = t.CODE)"
            .formatted(category, users, category.column()));
  }
}
