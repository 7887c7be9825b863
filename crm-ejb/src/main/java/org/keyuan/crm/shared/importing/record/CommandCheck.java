package org.keyuan.crm.shared.importing.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.keyuan.crm.shared.importing.kind.ImportRow;

/**
 * Holds a command against the same constraints as a form, and puts what is wrong beside the column.
 */
@ApplicationScoped
public class CommandCheck {

  @Inject private Validator validator;

  /**
   * Refuses the row for each broken constraint, unless its column is refused already.
   *
   * @param columnOf the column of a component
   */
  public void apply(Record command, ImportRow row, UnaryOperator<String> columnOf) {
    for (ConstraintViolation<Record> violation : validator.validate(command)) {
      if (isOfAnElement(violation)) {
        continue; // lines are checked each by itself, beside their own row
      }
      String component = violation.getPropertyPath().iterator().next().getName();
      String column = columnOf.apply(component);
      if (row.reasons().stream().noneMatch(reason -> column.equals(reason.column()))) {
        refuse(violation, row, column);
      }
    }
  }

  private static boolean isOfAnElement(ConstraintViolation<Record> violation) {
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        return true;
      }
    }
    return false;
  }

  private static void refuse(ConstraintViolation<Record> violation, ImportRow row, String column) {
    String template = violation.getMessageTemplate();
    if (!template.startsWith("{")) {
      row.refuse(column, template);
      return;
    }
    Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
    Object most = attributes.getOrDefault("max", attributes.getOrDefault("value", ""));
    String name =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    row.refuse(column, "validation." + name.toLowerCase(Locale.ROOT), most);
  }
}
