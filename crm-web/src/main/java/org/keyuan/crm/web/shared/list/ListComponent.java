package org.keyuan.crm.web.shared.list;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import org.keyuan.crm.shared.access.CallerContext;

/**
 * Writes a list: chips, filter panel and count above, the table, the pager below. Java code rather
 * than nested components, because this is the page that everybody opens all day.
 */
@FacesComponent("org.keyuan.crm.List")
public class ListComponent extends UIComponentBase {

  @Override
  public String getFamily() {
    return "org.keyuan.crm";
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    var view = (ListView) getAttributes().get("view");
    view.getPage(); // whoever may not see it is told so before anything else is written
    var compact = "true".equals(String.valueOf(getAttributes().get("compact")));
    var html = new Html(context, this, CallerContext.current().locale());
    var choosing = !compact && view.isChoosable() && !view.getPage().rows().isEmpty();
    if (!compact) {
      new FilterWriter(html, view, choosing).write();
    }
    new TableWriter(html, view, CDI.current().select(CellText.class).get(), choosing).write();
    new PagerWriter(html, view, compact).write();
    if (!compact) {
      for (var script : List.of("list.js", "cells.js")) {
        var address = html.contextPath() + "/assets/" + script;
        html.open("script", "src", address, "defer", "defer").close("script");
      }
    }
  }
}
