package org.keyuan.crm.bulk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import org.keyuan.crm.bulk.domain.BulkNotFoundException;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.record.CommandField;

/** Checks a value before it is set in many records, as the form of one would. */
@ApplicationScoped
class FieldValues {
  @Inject private BulkKinds kinds;
  @Inject private ReferredRecords referred;
  @Inject private Validator validator;

  /**
   * The value as it is kept.
   *
   * @throws FieldException beside the field, in whose place a value of another type was sent, or a
   *     record or code that isn't there
   * @throws ConstraintViolationException as the form's command gives them
   */
  String require(ListSpec spec, String field, String text) {
    var kind = kinds.get(spec.name());
    if (!kinds.fields(spec).contains(field)) {
      throw new BulkNotFoundException();
    }
    var given = text == null || text.isBlank() ? null : text.strip();
    var value = parse(CommandField.of(kind.command(), field), field, given);
    var violations = validator.validateValue(kind.command(), field, value);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    referred.require(spec, field, value);
    return CommandField.text(value);
  }

  private static Object parse(CommandField type, String field, String text) {
    try {
      return type.parse(text);
    } catch (IllegalArgumentException e) {
      throw new FieldException(field, "bulk.error.value");
    }
  }
}
