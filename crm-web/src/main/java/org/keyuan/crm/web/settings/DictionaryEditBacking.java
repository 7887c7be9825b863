package org.keyuan.crm.web.settings;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.keyuan.crm.settings.DictionaryCommand;
import org.keyuan.crm.settings.DictionaryService;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.web.shared.form.RecordEditing;
import org.omnifaces.cdi.ViewScoped;

/** Adding, changing and deleting an entry of the data dictionary. */
@Named
@ViewScoped
public class DictionaryEditBacking extends RecordEditing<DictionaryCommand> {

  private static final long serialVersionUID = 1L;

  @Inject private DictionaryService service;

  public DictionaryEditBacking() {
    super(DictionaryCommand.class, RecordKind.DICTIONARY, "dictionary", "/settings/dictionary/");
  }

  @Override
  protected Map<String, ?> preset() {
    return Map.of("active", true);
  }

  @Override
  protected Edited<DictionaryCommand> read(long id) {
    return service.open(id);
  }

  @Override
  protected Long create(DictionaryCommand command, String token) {
    return service.add(command, token);
  }

  @Override
  protected void change(long id, int version, DictionaryCommand command) {
    service.change(id, version, command);
  }

  @Override
  protected void remove(long id, int version) {
    service.delete(id, version);
  }
}
