package org.keyuan.crm.web.shared.list;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;

/**
 * Whether cells of a list can be changed in their place: where its kind has a form, which the
 * page's script opens and sends, so that a cell obeys every rule of the form.
 */
final class CellEditing {

  private static final String FORM = "edit.xhtml";
  private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

  private CellEditing() {}

  /** Tells the script where the form is and what it has to say; nothing where there is none. */
  static void write(Html html, ListView view) throws IOException {
    var spec = view.getSpec();
    var form = view.getTarget().substring(0, view.getTarget().lastIndexOf('/') + 1) + FORM;
    if (view.habit() == ListHabit.NONE
        || spec.isPartial()
        || !CallerContext.current().may(spec.kind(), Action.EDIT)
        || !KNOWN.computeIfAbsent(form, CellEditing::exists)) {
      return;
    }
    html.attribute("data-edit", html.contextPath() + form)
        .attribute("data-locked", html.word("list.cell.locked"))
        .attribute("data-theirs", html.word("list.cell.theirs", "#"))
        .attribute("data-failed", html.word("list.cell.failed"));
  }

  private static boolean exists(String page) {
    try {
      return FacesContext.getCurrentInstance().getExternalContext().getResource(page) != null;
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(page, e);
    }
  }
}
