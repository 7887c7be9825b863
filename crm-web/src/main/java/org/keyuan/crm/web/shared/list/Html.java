package org.keyuan.crm.web.shared.list;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.keyuan.crm.shared.text.Messages;

/** A short way to write escaped HTML: {@code html.open("a", "href", url).text(name).close("a")}. */
public final class Html {

  private final ResponseWriter writer;
  private final UIComponent component;
  private final Locale locale;
  private final String contextPath;

  public Html(FacesContext context, UIComponent component, Locale locale) {
    this.writer = context.getResponseWriter();
    this.component = component;
    this.locale = locale;
    this.contextPath = context.getExternalContext().getRequestContextPath();
  }

  /**
   * Opens an element with attributes given as name, value, name, value; null values are left out.
   */
  public Html open(String element, Object... attributes) throws IOException {
    writer.startElement(element, component);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        writer.writeAttribute((String) attributes[i], attributes[i + 1], null);
      }
    }
    return this;
  }

  /** One more attribute of the element just opened; none for null. */
  Html attribute(String name, Object value) throws IOException {
    if (value != null) {
      writer.writeAttribute(name, value, null);
    }
    return this;
  }

  public Html text(String text) throws IOException {
    writer.writeText(text, null);
    return this;
  }

  public Html close(String element) throws IOException {
    writer.endElement(element);
    return this;
  }

  /** An element with nothing but text in it. */
  public Html element(String element, String text, Object... attributes) throws IOException {
    return open(element, attributes).text(text).close(element);
  }

  /** Parts of the address that a form sent by GET keeps. */
  void hidden(List<ListState.Parameter> parameters) throws IOException {
    for (var parameter : parameters) {
      input(parameter.name(), parameter.value());
    }
  }

  /** A part of a form that nobody sees. */
  Html input(String name, Object value) throws IOException {
    return open("input", "type", "hidden", "name", name, "value", value).close("input");
  }

  public String word(String key, Object... arguments) {
    return Messages.text(locale, key, arguments);
  }

  public Locale locale() {
    return locale;
  }

  public String contextPath() {
    return contextPath;
  }
}
