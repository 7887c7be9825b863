package org.keyuan.crm.web.shared.list;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.list.ListRecord;

/** Writes facts of a record as label and value; what nobody entered takes no room. */
@FacesComponent("org.keyuan.crm.Facts")
public class FactsComponent extends UIComponentBase {

  @Override
  public String getFamily() {
    return "org.keyuan.crm";
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    var record = (ListRecord) getAttributes().get("record");
    var html = new Html(context, this, CallerContext.current().locale());
    var cells = CDI.current().select(CellText.class).get();
    html.open("dl", "class", "facts");
    for (var field : ((String) getAttributes().get("fields")).split("\\s+")) {
      if (!record.spec().has(field)) {
        continue; // hidden from this person
      }
      var column = record.spec().find(field).orElseThrow();
      var text = cells.of(column, record.value(field), html.locale());
      if (!text.isEmpty()) {
        html.element("dt", html.word(record.spec().name() + ".field." + field));
        html.open("dd");
        value(html, field, text);
        html.close("dd");
      }
    }
    html.close("dl");
  }

  private static void value(Html html, String field, String text) throws IOException {
    if (field.toLowerCase().endsWith("phone") || field.equals("mobile")) {
      html.element("a", text, "href", "tel:" + text.replaceAll("[^0-9+,]", ""));
    } else if (field.equals("email")) {
      html.element("a", text, "href", "mailto:" + text);
    } else {
      html.text(text);
    }
  }
}
