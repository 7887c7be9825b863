package org.keyuan.crm.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.shared.error.FieldException;

/** Checks that codes are in the data dictionary. */
@ApplicationScoped
public class DictionaryCodes {

  @Inject private Dictionary dictionary;

  /**
   * Refuses a code that the category doesn't have. A withdrawn one will do, because a record that
   * has it must remain editable; screens don't offer it.
   *
   * @param field where the message belongs
   * @param code null is fine
   */
  public void require(String field, String category, String code) {
    if (code != null && dictionary.find(category, code).isEmpty()) {
      throw new FieldException(field, "validation.unknown_code", code);
    }
  }
}
