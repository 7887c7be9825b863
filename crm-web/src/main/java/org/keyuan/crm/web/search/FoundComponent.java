package org.keyuan.crm.web.search;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.web.shared.list.CellText;
import org.keyuan.crm.web.shared.list.Html;

/** Writes what was found, by kind, and what can be done; {@code view} is a {@link SearchView}. */
@FacesComponent("org.keyuan.crm.Found")
public class FoundComponent extends UIComponentBase {

  @Override
  public String getFamily() {
    return "org.keyuan.crm";
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    var view = (SearchView) getAttributes().get("view");
    var html = new Html(context, this, CallerContext.current().locale());
    new FoundWriter(html, view, CDI.current().select(CellText.class).get()).write();
  }
}
