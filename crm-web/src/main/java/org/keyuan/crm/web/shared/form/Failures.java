package org.keyuan.crm.web.shared.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.text.Messages;
import org.keyuan.crm.web.shared.text.Words;

/**
 * Puts failures where the person looks: beside the field that is at fault, otherwise at the top of
 * the page.
 */
@RequestScoped
public class Failures {

  private static final Pattern ROW_FIELD = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

  @Inject private Words words;

  public void show(Exception failure) {
    if (failure instanceof ConstraintViolationException violations) {
      violations
          .getConstraintViolations()
          .forEach(v -> beside(field(v.getPropertyPath()), sentence(v)));
    } else if (failure instanceof FieldException field) {
      beside(field.field(), words.of(field));
    } else {
      beside(null, words.of((BusinessException) failure));
    }
    FacesContext.getCurrentInstance().validationFailed();
  }

  /**
   * The words for a broken constraint; the product's own constraints carry their key as message.
   */
  private String sentence(ConstraintViolation<?> violation) {
    var template = violation.getMessageTemplate();
    if (!template.startsWith("{")) {
      return Messages.text(words.getLocale(), template);
    }
    var name = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    var most =
        violation
            .getConstraintDescriptor()
            .getAttributes()
            .getOrDefault("max", violation.getConstraintDescriptor().getAttributes().get("value"));
    return Messages.text(
        words.getLocale(), "validation." + name.toLowerCase(Locale.ROOT), String.valueOf(most));
  }

  /**
   * {@code enter.command.mobile} is the field {@code mobile}; an element of a set belongs to the
   * set's field; {@code enter.command.lines[2].quantity} is {@code lines[2].quantity}.
   */
  private static String field(Path path) {
    var field = "";
    for (var node : path) {
      if (node.getName() != null && !node.getName().startsWith("<")) {
        field =
            node.getIndex() == null
                ? node.getName()
                : field + "[" + node.getIndex() + "]." + node.getName();
      }
    }
    return field.isEmpty() ? null : field;
  }

  private void beside(String field, String sentence) {
    words.show(FacesMessage.SEVERITY_ERROR, field == null ? null : clientId(field), sentence);
  }

  /** Null where the page has no such field; the sentence then stands at the top. */
  private static String clientId(String field) {
    var row = ROW_FIELD.matcher(field);
    var root = FacesContext.getCurrentInstance().getViewRoot();
    if (row.matches()) {
      var rows = find(root, row.group(1));
      return rows == null ? null : rows.getClientId() + ":" + row.group(2) + ":" + row.group(3);
    }
    var component = find(root, field);
    return component == null ? null : component.getClientId();
  }

  private static UIComponent find(UIComponent parent, String id) {
    if (id.equals(parent.getId())) {
      return parent;
    }
    var children = parent.getFacetsAndChildren();
    while (children.hasNext()) {
      var found = find(children.next(), id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  static boolean mentions(Throwable failure, String text) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && cause.getMessage().contains(text)) {
        return true;
      }
    }
    return false;
  }
}
