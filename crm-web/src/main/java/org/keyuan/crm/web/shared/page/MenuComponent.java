package org.keyuan.crm.web.shared.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.text.Messages;

/**
 * The menu at the left: only what the caller may see. Written as plain HTML because every page has
 * it.
 */
@FacesComponent("org.keyuan.crm.Menu")
public class MenuComponent extends UIComponentBase {

  @Override
  public String getFamily() {
    return "org.keyuan.crm";
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    var caller = CallerContext.current();
    for (var group : Menu.groups().entrySet()) {
      var entries = group.getValue().stream().filter(entry -> entry.isFor(caller)).toList();
      if (!entries.isEmpty()) {
        heading(context.getResponseWriter(), group.getKey(), caller);
        for (var entry : entries) {
          link(context, entry, caller);
        }
      }
    }
  }

  private void heading(ResponseWriter writer, String key, Caller caller) throws IOException {
    if (!key.isEmpty()) {
      writer.startElement("div", this);
      writer.writeAttribute("class", "group", null);
      writer.writeText(Messages.text(caller.locale(), key), null);
      writer.endElement("div");
    }
  }

  private void link(FacesContext context, MenuEntry entry, Caller caller) throws IOException {
    var writer = context.getResponseWriter();
    writer.startElement("a", this);
    writer.writeAttribute(
        "href", context.getExternalContext().getRequestContextPath() + entry.path(), null);
    if (isHere(context.getViewRoot().getViewId(), entry.path())) {
      writer.writeAttribute("class", "on", null);
      writer.writeAttribute("aria-current", "page", null);
    }
    writer.writeText(Messages.text(caller.locale(), entry.key()), null);
    writer.endElement("a");
  }

  /** The entry is lit on its own page and on the view and edit pages of its folder. */
  private static boolean isHere(String view, String path) {
    var lists = path.endsWith("/list.xhtml");
    var folder = path.substring(0, path.lastIndexOf('/') + 1);
    return view.equals(path)
        || (lists && (view.equals(folder + "view.xhtml") || view.equals(folder + "edit.xhtml")));
  }
}
