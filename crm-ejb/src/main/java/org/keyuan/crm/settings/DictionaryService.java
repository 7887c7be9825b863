package org.keyuan.crm.settings;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.CommandReader;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.submission.Submissions;

/** An administrator's work on the data dictionary. */
@Stateless
public class DictionaryService {

  @Inject private Records records;
  @Inject private CommandReader reader;
  @Inject private DictionaryList entries;
  @Inject private Submissions submissions;
  @Inject private DictionaryUse use;
  @Inject private Dictionary dictionary;
  @Inject private CompanyClock clock;

  @Permitted(kind = RecordKind.DICTIONARY, action = Action.EDIT)
  public Edited<DictionaryCommand> open(long id) {
    return reader.open(DictionaryCommand.class, entries.spec(), id, Map.of());
  }

  /**
   * Adds an entry.
   *
   * @param submission the form's token, or null
   * @return the entry's id
   */
  @Permitted(kind = RecordKind.DICTIONARY, action = Action.CREATE)
  public Long add(@NotNull @Valid DictionaryCommand command, String submission) {
    return submissions.once(submission, () -> add(command));
  }

  private Long add(DictionaryCommand command) {
    use.requireFree(command);
    var entry = records.add(new DictionaryEntry(command));
    records.flush();
    dictionary.forget();
    return entry.id();
  }

  /** Changes names, order and whether the entry is offered; category and code stay. */
  @Permitted(kind = RecordKind.DICTIONARY, action = Action.EDIT)
  public void change(long id, int version, @NotNull @Valid DictionaryCommand command) {
    records.get(DictionaryEntry.class, id, version, Action.EDIT).describe(command);
    records.flush();
    dictionary.forget();
  }

  /**
   * Puts the entry into the recycle bin.
   *
   * @throws org.keyuan.crm.shared.error.RecordInUseException when records have its code; such an
   *     entry can be made inactive
   */
  @Permitted(kind = RecordKind.DICTIONARY, action = Action.DELETE)
  public void delete(long id, int version) {
    var entry = records.get(DictionaryEntry.class, id, version, Action.DELETE);
    use.requireUnused(entry);
    entry.delete(clock.now());
    records.flush();
    dictionary.forget();
  }
}
